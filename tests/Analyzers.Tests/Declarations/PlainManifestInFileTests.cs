using Dispatcharr.PluginSdk.Analyzers.CodeFixes.Declarations;
using Dispatcharr.PluginSdk.Analyzers.Declarations;
using Dispatcharr.PluginSdk.Analyzers.Security;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Declarations;

/// <summary>Plugins of the plain contract whose manifest is <c>plugin.json</c>: what it declares is held against their code.</summary>
public sealed class PlainManifestInFileTests
{
    private const string File = """
        {
          "name": "Cleaner",
          "fields": [
            { "id": "about", "label": "About", "type": "info" },
            { "id": " item_limit ", "label": "Limit", "type": "number" },
            { "id": "code", "label": "Code", "type": "string", "input_type": "password" },
            { "label": "Dropped", "type": "string" }
          ],
          "actions": [
            { "id": "scan", "label": "Scan" },
            { "id": "clean", "label": "Clean" },
            { "id": "on_refresh", "label": "On refresh", "events": ["m3u_refresh"] }
          ]
        }
        """;

    [Fact]
    public Task Setting_that_the_file_does_not_declare_is_reported() => ReportsAsync<SettingAnalyzer>(
        File, """context.Settings.GetInt64("item_limit"); context.Settings.GetString("code"); context.Settings.GetString({|DSP0208:"itm_limit"|});""");

    [Fact]
    public Task Field_of_the_file_that_nobody_reads_is_reported_there() => ReportsAsync<SettingAnalyzer>(
        File.Replace("\" item_limit \"", "{|DSP0207:\" item_limit \"|}", StringComparison.Ordinal), """context.Settings.GetString("code");""");

    [Fact]
    public Task Action_of_the_file_without_a_case_is_reported_at_the_switch() => ReportsAsync<ActionAnalyzer>(
        File, """if (context.Event is not null) return new(PluginResult.Ok()); return new(request.ActionId {|DSP0302:switch|} { "scan" => PluginResult.Ok(), _ => PluginResult.Failed("no") });""");

    [Fact]
    public Task Action_of_the_file_without_a_comparison_is_reported_there() => ReportsAsync<ActionAnalyzer>(
        File.Replace("\"clean\"", "{|DSP0302:\"clean\"|}", StringComparison.Ordinal),
        """if (context.Event is not null || request.ActionId == "scan") return new(PluginResult.Ok()); return new(PluginResult.Failed("no"));""");

    [Fact]
    public Task Action_that_the_file_does_not_declare_is_reported() => ReportsAsync<ActionAnalyzer>(
        File, """return new(request.ActionId switch { "scan" or "clean" or "on_refresh" or {|DSP0303:"tidy"|} => PluginResult.Ok(), _ => PluginResult.Failed("no") });""");

    [Theory]
    [InlineData("{}")]
    [InlineData("{ \"fields\": [], \"actions\": [{ \"id\": \"scan\", \"label\": \"Scan\" }] }")]
    public Task File_in_step_is_silent(string file) => ReportsAsync<ActionAnalyzer>(
        file, file == "{}" ? "return default;" : """return new(request.ActionId switch { "scan" => PluginResult.Ok(), _ => PluginResult.Failed("no") });""");

    [Fact]
    public Task File_that_is_no_JSON_is_silent() => ReportsAsync<SettingAnalyzer>("{", """context.Settings.GetString("code");""");

    [Fact]
    public Task Secret_of_the_file_counts() => ReportsAsync<SecretLeakAnalyzer>(
        File, """return new(PluginResult.Ok({|DSP0106:context.Settings.GetString("code")|}));""");

    [Fact]
    public Task Fix_adds_a_case_for_an_action_of_the_file() => CodeCheck.FixesAsync<ActionAnalyzer, AddCaseFix>(
        Plugin("""return new(request.ActionId {|DSP0302:switch|} { "scan" or "on_refresh" => PluginResult.Ok(), _ => PluginResult.Failed("no") });"""),
        Plugin("""return new(request.ActionId switch { "scan" or "on_refresh" => PluginResult.Ok(), "clean" => throw new System.NotImplementedException(), _ => PluginResult.Failed("no") });"""),
        files: [("plugin.json", File)]);

    private static Task ReportsAsync<TAnalyzer>(string file, string body)
        where TAnalyzer : Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer, new() => CodeCheck.ReportsAsync<TAnalyzer>(Plugin(body), ("plugin.json", file));

    private static string Plugin(string body) => $$"""
        using Dispatcharr.PluginSdk; using Dispatcharr.PluginSdk.Manifest;
        public sealed class Cleaner : IPlugin
        {
            public PluginManifest Manifest { get; } = new();

            public ValueTask<PluginResult> RunAsync(ActionRequest request, PluginContext context, CancellationToken cancellationToken)
            {
                {{body}}
                {{(body.Contains("return", StringComparison.Ordinal) ? "" : "return default;")}}
            }
        }
        """;
}
