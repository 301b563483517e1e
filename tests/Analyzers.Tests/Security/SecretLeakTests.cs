using Dispatcharr.PluginSdk.Analyzers.Security;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Security;

public sealed class SecretLeakTests
{
    [Theory]
    [InlineData("context.Logger.LogInformation(\"{Key}\", {|DSP0106:settings.TmdbApiKey|});")]
    [InlineData("context.Logger.LogInformation($\"key {{|DSP0106:settings.TmdbApiKey|}}\");")]
    [InlineData("context.Logger.LogWarning(\"key \" + {|DSP0106:settings.TmdbApiKey|});")]
    [InlineData("context.Logger.LogInformation(\"{Key}\", {|DSP0106:settings.Code|});")] // masked, whatever its name
    [InlineData("context.Logger.LogInformation(\"{Key}\", {|DSP0106:settings.BotToken|});")] // a secret by its name
    [InlineData("var url = $\"https://a?api_key={settings.TmdbApiKey}\"; context.Logger.LogInformation(\"{Url}\", {|DSP0106:url|});")]
    [InlineData("var key = settings.TmdbApiKey?.Trim() ?? \"\"; var text = \"key: \" + key; Told(context.Logger, {|DSP0106:text|});")]
    [InlineData("if (settings.TmdbApiKey is { Length: > 0 } key) context.Logger.LogInformation(\"{Key}\", {|DSP0106:key|});")]
    [InlineData("context.Logger.LogInformation(\"{Settings}\", {|DSP0106:settings|});")] // a record prints all it has
    [InlineData("context.Logger.LogInformation($\"with {{|DSP0106:settings|}}\");")]
    [InlineData("context.Logger.LogInformation(\"{Key}\", {|DSP0106:context.Settings.GetString(\"tmdb_api_key\")|});")]
    [InlineData("var key = context.Settings.GetString(\"plex_token\"); context.Logger.LogInformation(\"{A} {B}\", 1, {|DSP0106:key|});")]
    [InlineData("_ = PluginResult.Ok({|DSP0106:settings.TmdbApiKey|});")]
    [InlineData("_ = PluginResult.Failed($\"{{|DSP0106:settings.TmdbApiKey|}} is wrong\");")]
    [InlineData("_ = new PluginResult { Message = {|DSP0106:settings.TmdbApiKey|} };")]
    [InlineData("_ = PluginResult.Ok() with { Error = {|DSP0106:settings.TmdbApiKey|} };")]
    [InlineData("throw new PluginException($\"{{|DSP0106:settings.TmdbApiKey|}} is wrong\");")]
    [InlineData("throw new BadKeyException({|DSP0106:settings.TmdbApiKey|}!);")]
    [InlineData("context.Progress.Report(new PluginProgress(5, {|DSP0106:settings.TmdbApiKey|}));")]
    public Task Secret_that_gets_out_is_reported(string body) => CodeCheck.ReportsAsync<SecretLeakAnalyzer>(Plugin(body));

    [Theory]
    [InlineData("context.Logger.LogInformation(\"{Name}\", settings.Name);")]
    [InlineData("context.Logger.LogInformation(\"{Length}\", settings.TmdbApiKey!.Length);")]
    [InlineData("context.Logger.LogInformation(\"{Set}\", settings.TmdbApiKey is not null);")]
    [InlineData("context.Logger.LogInformation(\"{Set}\", settings.TmdbApiKey != \"\");")]
    [InlineData("context.Logger.LogInformation(\"{Set}\", string.IsNullOrEmpty(settings.TmdbApiKey));")]
    [InlineData("context.Logger.LogInformation(settings.TmdbApiKey is null ? \"no key\" : \"a key\");")]
    [InlineData("context.Logger.LogInformation(\"{Hash}\", Hash(settings.TmdbApiKey));")]
    [InlineData("context.Logger.LogInformation(\"tmdb_api_key is not set\");")]
    [InlineData("context.Logger.LogInformation(\"{Limit}\", context.Settings.GetString(\"item_limit\"));")]
    [InlineData("context.Logger.LogInformation(\"{Any}\", context.Settings.GetBoolean(\"use_token\"));")]
    [InlineData("context.Logger.LogInformation(\"{Quiet}\", new Quiet());")] // prints itself
    [InlineData("context.Logger.LogInformation(\"{Plain}\", new Plain(\"a\"));")]
    [InlineData("Send($\"https://a?api_key={settings.TmdbApiKey}\"); context.Logger.LogInformation(\"sent\");")]
    [InlineData("_ = PluginResult.Ok(settings.Name);")]
    [InlineData("throw new PluginException(\"The key is wrong.\");")]
    public Task What_gives_no_secret_away_is_silent(string body) => CodeCheck.ReportsAsync<SecretLeakAnalyzer>(Plugin(body));

    [Fact]
    public Task Masked_field_of_a_plain_plugin_counts() => CodeCheck.ReportsAsync<SecretLeakAnalyzer>("""
        using Dispatcharr.PluginSdk; using Dispatcharr.PluginSdk.Manifest;
        public sealed class Cleaner : IPlugin
        {
            public PluginManifest Manifest { get; } = new()
            {
                Fields =
                [
                    new PluginField { Id = "code", Type = FieldType.String, InputType = "password" },
                    new PluginField { Id = "name", Type = FieldType.String },
                ],
            };

            public ValueTask<PluginResult> RunAsync(ActionRequest request, PluginContext context, CancellationToken cancellationToken) =>
                new(PluginResult.Ok(context.Settings.GetString("name") + {|DSP0106:context.Settings.GetString("code")|}));
        }
        """);

    private static string Plugin(string body) => $$"""
        using Dispatcharr.PluginSdk; using Microsoft.Extensions.Logging;
        public sealed record Settings
        {
            [Field("TMDB API key", Secret = true)] public string? TmdbApiKey { get; init; }

            [Field("Code", Secret = true)] public string Code { get; init; } = "";

            [Field("Telegram bot token")] public string BotToken { get; init; } = "";

            [Field("Name")] public string Name { get; init; } = "";
        }

        sealed record Quiet
        {
            [Field("TMDB API key", Secret = true)] public string? TmdbApiKey { get; init; }

            public override string ToString() => "quiet";
        }

        sealed record Plain(string Text);

        sealed class BadKeyException(string key) : PluginException(key);

        [Plugin("Cleaner")]
        public sealed partial class Cleaner
        {
            public void Clean(Settings settings, PluginContext context)
            {
                {{body}}
            }

            static string Hash(string? key) => key is null ? "" : "hash";

            static void Send(string url) { }

            [LoggerMessage(Level = LogLevel.Information, Message = "{Text}")]
            static partial void Told(ILogger logger, string text);

            static partial void Told(ILogger logger, string text) { }
        }
        """;
}
