using Dispatcharr.PluginSdk.Analyzers.Network;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Network;

public sealed class OwnAddressTests
{
    [Theory]
    [InlineData("await http.GetStringAsync({|DSP0602:settings.DispatcharrUrl|}, ct);")]
    [InlineData("await http.GetStringAsync({|DSP0602:settings.DispatcharrUrl|}.TrimEnd('/') + \"/api/channels/\", ct);")]
    [InlineData("await http.GetStringAsync($\"{{|DSP0602:settings.DispatcharrUrl|}}/api/channels/\", ct);")]
    [InlineData("var url = settings.DispatcharrUrl; url += \"/api\"; await http.GetStringAsync({|DSP0602:url|}, ct);")]
    [InlineData("using var request = new HttpRequestMessage(HttpMethod.Get, {|DSP0602:settings.DispatcharrUrl|});")]
    [InlineData("var request = new HttpRequestMessage(); request.RequestUri = new Uri(new Uri({|DSP0602:settings.DispatcharrUrl|}), \"api\");")]
    [InlineData("http.BaseAddress = new Uri({|DSP0602:settings.DispatcharrUrl|});")]
    [InlineData("await http.GetStringAsync({|DSP0602:settings.Link|}, ct);")] // asked for as a link base, used for more
    [InlineData("await http.GetStringAsync({|DSP0602:context.Settings.GetString(\"dispatcharr_url\")|}, ct);")]
    [InlineData("var url = context.Settings.GetString(\"dispatcharr_url\"); await http.PostAsync({|DSP0602:url|} ?? \"\", null, ct);")]
    public Task Request_to_Dispatcharr_itself_is_reported(string body) => CodeCheck.ReportsAsync<OwnAddressAnalyzer>(Plugin(body));

    [Theory]
    [InlineData("await http.GetStringAsync(settings.PlexUrl, ct);")]
    [InlineData("await http.GetStringAsync(context.Settings.GetString(\"plex_url\"), ct);")]
    [InlineData("await http.GetStringAsync(\"https://a\", ct); await File.WriteAllTextAsync(\"a.strm\", $\"{settings.DispatcharrUrl}/proxy/ts/stream/1\", ct);")] // a link
    [InlineData("var link = new Uri(settings.DispatcharrUrl); GC.KeepAlive(link);")]
    [InlineData("await http.GetStringAsync(settings.DispatcharrUrl.Length > 5 ? \"https://a\" : \"https://b\", ct);")]
    [InlineData("await http.PostAsync(settings.PlexUrl, new StringContent(settings.DispatcharrUrl), ct);")]
    public Task Other_request_and_other_use_are_silent(string body) => CodeCheck.ReportsAsync<OwnAddressAnalyzer>(Plugin(body));

    [Fact]
    public Task Label_of_a_plain_field_counts() => CodeCheck.ReportsAsync<OwnAddressAnalyzer>("""
        using Dispatcharr.PluginSdk; using Dispatcharr.PluginSdk.Manifest;
        public sealed class Cleaner : IPlugin
        {
            public PluginManifest Manifest { get; } = new() { Fields = [new PluginField { Id = "base_url", Label = "Dispatcharr address", Type = FieldType.String }] };

            public async ValueTask<PluginResult> RunAsync(ActionRequest request, PluginContext context, CancellationToken cancellationToken) =>
                PluginResult.Ok(await new HttpClient().GetStringAsync({|DSP0602:context.Settings.GetString("base_url")|}, cancellationToken));
        }
        """);

    private static string Plugin(string body) => $$"""
        using Dispatcharr.PluginSdk;
        public sealed record Settings
        {
            [Field("Dispatcharr URL")] public string DispatcharrUrl { get; init; } = "";

            [Field("Dispatcharr URL for links", PublicAddress = true)] public string Link { get; init; } = "";

            [Field("Plex server URL")] public string PlexUrl { get; init; } = "";
        }

        [Plugin("Cleaner")]
        public sealed partial class Cleaner
        {
            public async Task CleanAsync(Settings settings, PluginContext context, CancellationToken ct)
            {
                using var http = new HttpClient();
                await Task.Yield();
                {{body}}
            }
        }
        """;
}
