using Dispatcharr.PluginSdk.Analyzers.CodeFixes.Network;
using Dispatcharr.PluginSdk.Analyzers.Network;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Network;

public sealed class HttpTimeLimitTests
{
    [Theory]
    [InlineData("", "using var http = {|DSP0601:new HttpClient()|}; await http.GetStringAsync(\"https://a\", ct);")]
    [InlineData("", "using (HttpClient http = {|DSP0601:new()|}) await http.SendAsync(new HttpRequestMessage(), ct);")]
    [InlineData("", "await {|DSP0601:new HttpClient()|}.GetStringAsync(\"https://a\");")]
    [InlineData("private static readonly HttpClient Http = {|DSP0601:new()|};", "await Http.GetStringAsync(\"https://a\", ct);")]
    [InlineData("private readonly HttpClient _http = {|DSP0601:new(new SocketsHttpHandler())|};", "await this._http.GetStringAsync(\"https://a\", ct);")]
    [InlineData("private HttpClient? _http;", "_http ??= {|DSP0601:new HttpClient()|}; await _http!.GetStringAsync(\"https://a\", ct);")]
    [InlineData("public HttpClient Http { get; } = {|DSP0601:new() { MaxResponseContentBufferSize = 5 }|};", "await Http.GetStringAsync(\"https://a\", ct);")]
    [InlineData("", "var http = {|DSP0601:new HttpClient { Timeout = Timeout.InfiniteTimeSpan }|}; await http.GetStringAsync(\"https://a\", ct);")]
    [InlineData("", "var http = {|DSP0601:new HttpClient()|}; http.Timeout = Timeout.InfiniteTimeSpan; await http.GetStringAsync(\"https://a\", ct);")]
    [InlineData("", "using var stop = new CancellationTokenSource(); var http = {|DSP0601:new HttpClient()|}; await http.GetStringAsync(\"https://a\", stop.Token);")]
    [InlineData("", "using var stop = new CancellationTokenSource(500); var http = {|DSP0601:new HttpClient()|}; await http.GetStringAsync(\"https://a\", stop.Token); await http.GetStringAsync(\"https://b\", ct);")]
    public Task Client_without_a_limit_is_reported(string members, string body) => CodeCheck.ReportsAsync<HttpTimeLimitAnalyzer>(Plugin(members, body));

    [Theory]
    [InlineData("", "using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) }; await http.GetStringAsync(\"https://a\", ct);")]
    [InlineData("", "using var http = new HttpClient(); http.Timeout = TimeSpan.FromSeconds(5); await http.GetStringAsync(\"https://a\", ct);")]
    [InlineData("private static readonly HttpClient Http = new(); static Cleaner() => Http.Timeout = TimeSpan.FromSeconds(5);", "await Http.GetStringAsync(\"https://a\", ct);")]
    [InlineData("private readonly HttpClient _http; public Cleaner() { _http = new(); _http.Timeout = TimeSpan.FromSeconds(5); }", "await _http.GetStringAsync(\"https://a\", ct);")]
    [InlineData("", "using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct); stop.CancelAfter(500); using var http = new HttpClient(); await http.GetStringAsync(\"https://a\", stop.Token);")]
    [InlineData("", "using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(5)); using var http = new HttpClient(); await http.GetStringAsync(\"https://a\", stop.Token);")]
    [InlineData("", "using CancellationTokenSource stop = new(500); var token = stop.Token; await new HttpClient().GetStringAsync(\"https://a\", token);")]
    [InlineData("", "using var http = new HttpClient(); await http.GetStringAsync(\"https://a\", ct).WaitAsync(TimeSpan.FromSeconds(5), ct);")]
    [InlineData("private readonly Api _api = new(new HttpClient());", "await _api.Http.GetStringAsync(\"https://a\", ct);")] // its taker may limit it
    [InlineData("private readonly IHttpClientFactory _clients = null!;", "using var http = _clients.CreateClient(); await http.GetStringAsync(\"https://a\", ct);")]
    [InlineData("", "using var http = new HttpClient(); http.DefaultRequestHeaders.Add(\"a\", \"b\"); GC.KeepAlive(http);")] // no request here
    public Task Client_with_a_limit_is_silent(string members, string body) => CodeCheck.ReportsAsync<HttpTimeLimitAnalyzer>(Plugin(members, body));

    [Fact]
    public Task Client_whose_limit_another_class_sets_is_silent() => CodeCheck.ReportsAsync<HttpTimeLimitAnalyzer>(
        Plugin("internal HttpClient Http { get; } = new();", "await Http.GetStringAsync(\"https://a\", ct);") + "static class Set { public static void Up(Cleaner it) => it.Http.Timeout = TimeSpan.FromSeconds(5); }");

    [Fact]
    public Task Host_without_a_plugin_is_silent() =>
        CodeCheck.ReportsAsync<HttpTimeLimitAnalyzer>("class Host { public Task<string> Get() => new HttpClient().GetStringAsync(\"https://a\"); }");

    [Theory]
    [InlineData("new HttpClient()", "new HttpClient { Timeout = TimeSpan.FromSeconds(30) }")]
    [InlineData("new HttpClient(new SocketsHttpHandler())", "new HttpClient(new SocketsHttpHandler()) { Timeout = TimeSpan.FromSeconds(30) }")]
    [InlineData("new()", "new() { Timeout = TimeSpan.FromSeconds(30) }")]
    [InlineData("new() { MaxResponseContentBufferSize = 5 }", "new() { MaxResponseContentBufferSize = 5, Timeout = TimeSpan.FromSeconds(30) }")]
    public Task Fix_sets_a_timeout(string creation, string fixedCreation) => CodeCheck.FixesAsync<HttpTimeLimitAnalyzer, HttpTimeoutFix>(
        Plugin($"private readonly HttpClient _one = {{|DSP0601:{creation}|}}, _two = {{|DSP0601:{creation}|}};", "await _one.GetStringAsync(\"https://a\", ct); await _two.GetStringAsync(\"https://a\", ct);"),
        Plugin($"private readonly HttpClient _one = {fixedCreation}, _two = {fixedCreation};", "await _one.GetStringAsync(\"https://a\", ct); await _two.GetStringAsync(\"https://a\", ct);"));

    private static string Plugin(string members, string body) => $$"""
        [Dispatcharr.PluginSdk.Plugin("Cleaner")]
        public sealed partial class Cleaner
        {
            {{members}}

            public async Task CleanAsync(CancellationToken ct)
            {
                await Task.Yield();
                {{body}}
            }
        }

        sealed class Api(HttpClient http)
        {
            public HttpClient Http => http;
        }

        interface IHttpClientFactory
        {
            HttpClient CreateClient();
        }

        """;
}
