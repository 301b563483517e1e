using Dispatcharr.PluginSdk.Analyzers.Manifests;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Manifests;

public sealed class ManifestDriftAnalyzerTests
{
    private const string InStep = """
        {
          "$schema": "https://example.com/plugin.schema.json",
          "name": "Tidy", "version": "1.0.0", "assembly": "TestProject.dll", "license": "MIT",
          "fields": [{ "type": "number", "id": "depth", "label": "Depth", "default": 5.0, "_note": "deep" }],
          "actions": [{ "id": "go", "label": "Go", "confirm": { "message": "Sure?" } }]
        }
        """;

    [Fact]
    public Task File_in_step_is_not_reported() => CheckAsync("Tidy", InStep);

    [Theory]
    [InlineData("\"name\": \"Tidy\"", "\"name\": \"Tidier\"")]
    [InlineData("\"default\": 5.0", "\"default\": 6")]
    [InlineData("\"default\": 5.0, ", "")]
    [InlineData("\"message\": \"Sure?\"", "\"message\": \"Sure?\", \"required\": false")]
    [InlineData("\"label\": \"Go\"", "\"label\": \"Go\", \"description\": \"Goes\"")]
    [InlineData("}]\n}", "}, { \"id\": \"more\", \"label\": \"More\" }]\n}")]
    [InlineData("\"assembly\": \"TestProject.dll\", ", "")]
    public Task File_out_of_step_is_reported(string before, string after)
    {
        Assert.Contains(before, InStep, StringComparison.Ordinal);
        return CheckAsync("{|DSP0704:Tidy|}", InStep.Replace(before, after, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"label\": \"Go\"", "\"label\": \"Go\", \"description\": \"\", \"events\": []")]
    [InlineData("\"license\": \"MIT\"", "\"license\": \"MIT\", \"author\": \"\", \"help_url\": \"\"")]
    public Task What_says_nothing_is_as_good_as_none(string before, string after) => CheckAsync("Tidy", InStep.Replace(before, after, StringComparison.Ordinal));

    [Theory]
    [InlineData("\"fields\": []")]
    [InlineData("\"fields\": [], \"actions\": [{ \"id\": \"go\", \"label\": \"Go\", \"confirm\": false }]", "[Action(\"Go\")] public void Go() { }")]
    [InlineData("\"actions\": []")]
    public Task Empty_list_is_in_step_with_a_class_that_has_none(string lists, string member = "") => CodeCheck.ReportsAsync<ManifestDriftAnalyzer>(
        $$"""
        [Dispatcharr.PluginSdk.Plugin("Tidy")]
        public sealed partial class Tidy
        {
            {{member.Replace("[", "[Dispatcharr.PluginSdk.", StringComparison.Ordinal)}}
        }
        """, ("plugin.json", $$"""{ "name": "Tidy", "version": "1.0.0", "assembly": "TestProject.dll", {{lists}} }"""));

    [Fact]
    public Task File_that_is_no_JSON_is_reported_elsewhere() => CheckAsync("Tidy", "{");

    [Theory]
    [InlineData("{|DSP0704:Tidy|}", "{ \"fields\": [{ \"id\": \"depth\", \"type\": \"number\" }] }")]
    [InlineData("{|DSP0704:Tidy|}", "{ \"fields\": [{ \"id\": \"limit\", \"type\": \"number\" }, { \"id\": \"depth\", \"type\": \"number\" }] }")]
    [InlineData("{|DSP0704:Tidy|}", "{ \"actions\": [{ \"id\": \"stay\", \"label\": \"Stay\" }] }")]
    [InlineData("Tidy", "{ \"fields\": [{ \"id\": \"limit\", \"type\": \"string\" }], \"actions\": [{ \"id\": \"go\", \"label\": \"Go on\" }] }")]
    [InlineData("Tidy", "{ \"name\": \"Tidy\", \"fields\": [] }")]
    [InlineData("Tidy", "{")]
    public Task Plain_plugin_that_lists_others_than_the_file_is_reported(string name, string file) => CodeCheck.ReportsAsync<ManifestDriftAnalyzer>(Plain(name, "IPlugin"), ("plugin.json", file));

    [Fact]
    public Task Fields_of_a_plain_plugin_that_provides_some_are_not_compared() => CodeCheck.ReportsAsync<ManifestDriftAnalyzer>(
        Plain("Tidy", "IFieldsProvider, IPlugin"), ("plugin.json", "{ \"fields\": [{ \"id\": \"depth\", \"type\": \"number\" }] }"));

    private static string Plain(string name, string contracts) => $$"""
        using Dispatcharr.PluginSdk;
        using Dispatcharr.PluginSdk.Manifest;

        public sealed class {{name}} : {{contracts}}
        {
            public PluginManifest Manifest { get; } = new()
            {
                Fields = [new() { Id = "limit", Type = FieldType.Number }],
                Actions = [new() { Id = "go", Label = "Go" }],
            };

            public ValueTask<PluginResult> RunAsync(ActionRequest request, PluginContext context, CancellationToken cancellationToken) => default;

            public ValueTask<System.Collections.Immutable.ImmutableArray<PluginField>> GetFieldsAsync(PluginContext context, CancellationToken cancellationToken) => default;
        }
        """;

    private static Task CheckAsync(string name, string file) => CodeCheck.ReportsAsync<ManifestDriftAnalyzer>($$"""
        using Dispatcharr.PluginSdk;

        [Plugin("Tidy")]
        public sealed partial class {{name}}
        {
            [Action("Go", Confirm = "Sure?")] public void Go(Settings settings) { }
        }

        public sealed record Settings
        {
            [Field("Depth")] public int Depth { get; init; } = 5;
        }
        """, ("plugin.json", file));
}
