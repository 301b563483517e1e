using Dispatcharr.PluginSdk.Analyzers.CodeFixes.Manifests;
using Dispatcharr.PluginSdk.Analyzers.Manifests;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Manifests;

/// <summary>What fixes make of fields and actions that code makes as objects: one after the other, and all at once.</summary>
public sealed class ObjectFixTests
{
    [Fact]
    public Task RemoveField_takes_the_object_out_of_its_list() => FieldsAsync<RemoveFieldFix>(
        """
                // To sign in.
                new PluginField { Id = {|DSP0101:"dispatcharr_password"|}, Label = "Dispatcharr password", Type = FieldType.String, InputType = "password" },
                new()
                {
                    Id = "limit",
                    Type = FieldType.Number,
                },
                new() { Id = {|DSP0101:"dispatcharr_token"|}, Type = FieldType.String, InputType = "password" }, // never asked for
                new()
                {
                    Id = {|DSP0101:"dispatcharr_api_key"|},
                    Type = FieldType.String, InputType = "password",
                }
        """,
        """
                // To sign in.
                new()
                {
                    Id = "limit",
                    Type = FieldType.Number,
                }
                // never asked for
        """);

    [Theory]
    [InlineData("new PluginField[] { ", " }.ToImmutableArray()")]
    [InlineData("[", "]")]
    public Task RemoveField_takes_the_first_or_the_last(string open, string close)
    {
        const string limit = """new PluginField { Id = "limit", Type = FieldType.Number }""", token = """new PluginField { Id = {|DSP0101:"dispatcharr_token"|}, Type = FieldType.String, InputType = "password" }""";
        return CodeCheck.FixesAsync<CodeManifestAnalyzer, RemoveFieldFix>(
            Plugin("", $"public static ImmutableArray<PluginField> Some {{ get; }} = {open}{token}, {limit}{close}; public static ImmutableArray<PluginField> More => {open}{limit}, {token}{close};"),
            Plugin("", $"public static ImmutableArray<PluginField> Some {{ get; }} = {open}{limit}{close}; public static ImmutableArray<PluginField> More => {open}{limit}{close};"));
    }

    [Theory]
    [InlineData("""ImmutableArray.Create(new PluginField { Id = {|DSP0101:"dispatcharr_token"|}, Type = FieldType.String, InputType = "password" })""")]
    [InlineData("""[.. new[] { new PluginField { Id = {|DSP0101:"dispatcharr_token"|}, Type = FieldType.String, InputType = "password" } }]""")]
    public Task RemoveField_leaves_a_list_that_would_lose_its_type(string fields) =>
        CodeCheck.FixesAsync<CodeManifestAnalyzer, RemoveFieldFix>(Plugin($"Fields = {fields}"), Plugin($"Fields = {fields}"));

    [Fact]
    public Task Edits_keep_the_line_ends_of_a_file() => CodeCheck.FixesAsync<CodeManifestAnalyzer, MaskFix>(
        Plugin("Fields =\n[\n    new()\n    {\n        Id = \"plex_token\",\n        Type = {|DSP0104:FieldType.String|},\n    },\n]").ReplaceLineEndings("\r\n"),
        Plugin("Fields =\n[\n    new()\n    {\n        Id = \"plex_token\",\n        Type = FieldType.String,\n        InputType = \"password\",\n    },\n]").ReplaceLineEndings("\r\n"));

    [Fact]
    public Task RemoveField_empties_a_list() => CodeCheck.FixesAsync<CodeManifestAnalyzer, RemoveFieldFix>(
        Plugin("""Fields = [new() { Id = {|DSP0101:"dispatcharr_token"|}, Type = FieldType.String, InputType = "password" }, new() { Id = {|DSP0101:"dispatcharr_password"|}, Type = FieldType.String, InputType = "password" }]"""),
        Plugin("""Fields = []"""));

    [Fact]
    public Task RemoveField_leaves_an_object_that_stands_alone() => CodeCheck.FixesAsync<CodeManifestAnalyzer, RemoveFieldFix>(Plugin("", Alone), Plugin("", Alone));

    [Fact]
    public Task Mask_sets_the_input() => FieldsAsync<MaskFix>(
        """
                new() { Id = "tmdb_api_key", Type = {|DSP0104:FieldType.String|}, Label = "TMDB API key" },
                new() { Id = "plex_token", Type = {|DSP0104:FieldType.String|}, InputType = {|DSP0209:"text"|} },
                new()
                {
                    Id = "jellyfin_password",
                    Type = {|DSP0104:FieldType.String|}, // one line
                    Label = "Jellyfin",
                },
        """,
        """
                new() { Id = "tmdb_api_key", Type = FieldType.String, InputType = "password", Label = "TMDB API key" },
                new() { Id = "plex_token", Type = FieldType.String, InputType = "password" },
                new()
                {
                    Id = "jellyfin_password",
                    Type = FieldType.String,
                    InputType = "password", // one line
                    Label = "Jellyfin",
                },
        """);

    [Fact]
    public Task Mask_makes_several_lines_one() => FieldsAsync<MaskFix>(
        """
                new() { Id = "emby_password", Type = {|DSP0107:FieldType.Text|} },
                new() { Id = "plex_token", InputType = {|DSP0209:"password"|}, Type = {|DSP0107:FieldType.Text|} /* long */ },
        """,
        """
                new() { Id = "emby_password", Type = FieldType.String, InputType = "password" },
                new() { Id = "plex_token", InputType = "password", Type = FieldType.String /* long */ },
        """);

    [Fact]
    public Task RemoveDefault_takes_the_assignment() => FieldsAsync<RemoveDefaultFix>(
        """
                new() { Id = "tmdb_api_key", Type = FieldType.String, InputType = "password", Default = {|DSP0105:"0123"|} },
                new()
                {
                    Id = "plex_token",
                    Default = {|DSP0105:"0123"|},
                    Type = FieldType.String, InputType = "password",
                },
        """,
        """
                new() { Id = "tmdb_api_key", Type = FieldType.String, InputType = "password" },
                new()
                {
                    Id = "plex_token",
                    Type = FieldType.String, InputType = "password",
                },
        """);

    [Fact]
    public Task NearestValue_writes_the_default_that_fits() => FieldsAsync<NearestValueFix>(
        """
                new() { Id = "limit", Type = FieldType.Number, Default = {|DSP0204:"-5.5"|} },
                new() { Id = "on", Type = FieldType.Boolean, Default = /* on */ {|DSP0204:"Yes"|} },
                new() { Id = "off", Type = FieldType.Boolean, Default = JsonText.From({|DSP0204:0|}) },
                new() { Id = "name", Type = FieldType.String, Default = {|DSP0204:5|} },
        """,
        """
                new() { Id = "limit", Type = FieldType.Number, Default = -5.5 },
                new() { Id = "on", Type = FieldType.Boolean, Default = /* on */ true },
                new() { Id = "off", Type = FieldType.Boolean, Default = JsonText.From(false) },
                new() { Id = "name", Type = FieldType.String, Default = "5" },
        """);

    [Fact]
    public Task NearestValue_takes_an_option() => FieldsAsync<NearestValueFix>(
        """
                new() { Id = "mode", Type = FieldType.Select, Default = {|DSP0205:"Fats"|}, Options = [new("safe", "Safe"), new("fast", "Fast")] },
                new() { Id = "other", Type = FieldType.Select, Default = {|DSP0205:"whatever"|}, Options = [new("safe", "Safe"), new("fast", "Fast")] },
        """,
        """
                new() { Id = "mode", Type = FieldType.Select, Default = "fast", Options = [new("safe", "Safe"), new("fast", "Fast")] },
                new() { Id = "other", Type = FieldType.Select, Default = "safe", Options = [new("safe", "Safe"), new("fast", "Fast")] },
        """);

    [Fact]
    public Task NearestValue_leaves_a_default_that_is_nothing_else() => FieldsAsync<NearestValueFix>(
        """        new() { Id = "limit", Type = FieldType.Number, Default = {|DSP0204:"five"|} }""", """        new() { Id = "limit", Type = FieldType.Number, Default = {|DSP0204:"five"|} }""");

    [Theory]
    [InlineData("""new() { Id = {|DSP0206:"TheOne"|}, Label = "One" }""", """new() { Id = "the_one", Label = "One" }""")]
    [InlineData("""new() { Id = "run", Label = "Run", ButtonVariant = {|DSP0304:"fillled"|}, ButtonColor = "red" }""", """new() { Id = "run", Label = "Run", ButtonVariant = "filled", ButtonColor = "red" }""")]
    [InlineData("""new() { Id = "run", Label = "Run", ButtonColor = {|DSP0305:"rad"|} }""", """new() { Id = "run", Label = "Run", ButtonColor = "red" }""")]
    [InlineData("""new() { Id = "run", Label = "Run", Events = ["vod_stop", {|DSP0307:"m3u_refreshed"|}] }""", """new() { Id = "run", Label = "Run", Events = ["vod_stop", DispatcharrEvents.M3uRefresh] }""")]
    public Task NearestValue_writes_the_known_name(string before, string after) =>
        CodeCheck.FixesAsync<CodeManifestAnalyzer, NearestValueFix>(Plugin($"Actions = [{before}]"), Plugin($"Actions = [{after}]"));

    [Fact]
    public Task NearestValue_changes_an_id_where_it_is_used() => CodeCheck.FixesAsync<CodeManifestAnalyzer, NearestValueFix>(
        Plugin("""Fields = [new() { Id = {|DSP0206:"Limit"|}, Label = "Limit", Type = FieldType.Number }], Actions = [new() { Id = {|DSP0206:"Run"|}, Label = "Run" }]""", Uses("Limit", "Run")),
        Plugin("""Fields = [new() { Id = "limit", Label = "Limit", Type = FieldType.Number }], Actions = [new() { Id = "run", Label = "Run" }]""", Uses("limit", "run")));

    [Fact]
    public Task RemoveArgument_takes_what_has_no_effect() => FieldsAsync<RemoveArgumentFix>(
        """
                new() { Id = "on", Placeholder = {|DSP0209:"yes"|}, Type = FieldType.Boolean, Min = {|DSP0209:1|}, Max = {|DSP0209:1|} },
                new()
                {
                    Id = "name",
                    Type = FieldType.String, // a line
                    Options = {|DSP0209:[
                        new("safe", "Safe"),
                    ]|},
                },
        """,
        """
                new() { Id = "on", Type = FieldType.Boolean },
                new()
                {
                    Id = "name",
                    Type = FieldType.String, // a line
                },
        """);

    [Theory]
    [InlineData("""new() { Id = {|DSP0306:"delete_all"|}, Label = "Delete all" }""", """new() { Id = "delete_all", Label = "Delete all", Confirm = ActionConfirm.Ask("Delete all?") }""")]
    [InlineData("""new() { Id = {|DSP0306:"delete_all"|}, Label = "Delete all", ButtonColor = "red" }""", """new() { Id = "delete_all", Label = "Delete all", Confirm = ActionConfirm.Ask("Delete all?"), ButtonColor = "red" }""")]
    [InlineData("""new() { Id = {|DSP0306:"delete_all"|}, Label = "Delete all", Confirm = false }""", """new() { Id = "delete_all", Label = "Delete all", Confirm = ActionConfirm.Ask("Delete all?") }""")]
    [InlineData("""new() { Id = {|DSP0306:"delete_all"|}, Label = Environment.MachineName }""", """new() { Id = "delete_all", Label = Environment.MachineName, Confirm = true }""")]
    public Task Confirm_asks_with_the_label(string before, string after) =>
        CodeCheck.FixesAsync<CodeManifestAnalyzer, ConfirmFix>(Plugin($"Actions = [{before}]"), Plugin($"Actions = [{after}]"));

    private static string Uses(string field, string action) => $$"""
        private static object? Do(ActionRequest request, PluginContext context)
            {
                var limit = context.Settings.GetInt64("{{field}}") + (context.Settings.GetString("limits") == "Limit" ? 1 : 0);
                if (request.ActionId == "{{action}}" || request is { ActionId: "{{action}}" or "go" }) return "Run";
                switch (request.ActionId) { case "{{action}}": return limit; }
                return request.ActionId switch { "{{action}}" => "Run", _ => "Limit" };
            }
        """;

    private const string Alone = """public static PluginField Login() => new() { Id = {|DSP0101:"dispatcharr_token"|}, Type = FieldType.String, InputType = "password" };""";

    private static Task FieldsAsync<TFix>(string before, string after)
        where TFix : Microsoft.CodeAnalysis.CodeFixes.CodeFixProvider, new() =>
        CodeCheck.FixesAsync<CodeManifestAnalyzer, TFix>(Plugin($"Fields =\n    [\n{before}\n    ]"), Plugin($"Fields =\n    [\n{after}\n    ]"));

    private static string Plugin(string manifest, string rest = "") => $$"""
        using System.Collections.Immutable;
        using Dispatcharr.PluginSdk;
        using Dispatcharr.PluginSdk.Manifest;

        public sealed class Tidy : IPlugin
        {
            public PluginManifest Manifest { get; } = new() { {{manifest}} };

            public ValueTask<PluginResult> RunAsync(ActionRequest request, PluginContext context, CancellationToken cancellationToken) => new(PluginResult.Ok());

            {{rest}}
        }
        """;
}
