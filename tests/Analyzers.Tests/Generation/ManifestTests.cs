extern alias sdk;
using System.Text;
using sdk::Dispatcharr.PluginSdk.Manifest;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Generation;

/// <summary>What of a declaration stands in the manifest.</summary>
public sealed class ManifestTests
{
    [Theory]
    [InlineData("")]
    [InlineData("[Action(\"Go\")] ")]
    public void Manifest_lists_an_action_that_the_plugin_overrides(string attribute)
    {
        var run = GeneratorRun.Of($$"""
            using Dispatcharr.PluginSdk;
            public abstract class Shared { [Action("Go")] public virtual void Go() { } }
            [Plugin("X")] public sealed partial class X : Shared { {{attribute}}public override void Go() { } }
            """);

        Assert.Equal("""{ "id": "go", "label": "Go" }""", OneLine(run.Json, "actions"));
    }

    [Theory]
    [InlineData("bool X { get; init; } = true;", """{ "id": "x", "label": "X", "type": "boolean", "default": true }""")]
    [InlineData("bool X { get; init; }", """{ "id": "x", "label": "X", "type": "boolean", "default": false }""")]
    [InlineData("bool? X { get; init; }", """{ "id": "x", "label": "X", "type": "boolean" }""")]
    [InlineData("int X { get; init; } = -5;", """{ "id": "x", "label": "X", "type": "number", "default": -5 }""")]
    [InlineData("int X { get; init; } = 60 * Minutes;", """{ "id": "x", "label": "X", "type": "number", "default": 1800 }""")]
    [InlineData("int? X { get; init; } = 5;", """{ "id": "x", "label": "X", "type": "number", "default": 5 }""")]
    [InlineData("int X { get; init; } = 'a';", """{ "id": "x", "label": "X", "type": "number", "default": 97 }""")]
    [InlineData("long X { get; init; } = long.MaxValue;", """{ "id": "x", "label": "X", "type": "number", "default": 9223372036854775807 }""")]
    [InlineData("double X { get; init; } = 0.1;", """{ "id": "x", "label": "X", "type": "number", "default": 0.1 }""")]
    [InlineData("double X { get; init; } = 5;", """{ "id": "x", "label": "X", "type": "number", "default": 5 }""")]
    [InlineData("double X { get; init; } = 1e300;", """{ "id": "x", "label": "X", "type": "number", "default": 1E+300 }""")]
    [InlineData("double X { get; init; } = 0.1 + 0.2;", """{ "id": "x", "label": "X", "type": "number", "default": 0.30000000000000004 }""")]
    [InlineData("double X { get; init; } = double.NaN;", """{ "id": "x", "label": "X", "type": "number" }""")]
    [InlineData("decimal X { get; init; } = -1.50m;", """{ "id": "x", "label": "X", "type": "number", "default": -1.50 }""")]
    [InlineData("string X { get; init; } = \"a\" + Suffix;", """{ "id": "x", "label": "X", "type": "string", "default": "a.ts" }""")]
    [InlineData("string X { get; init; } = null!;", """{ "id": "x", "label": "X", "type": "string" }""")]
    [InlineData("string X { get; init; } = nameof(Record);", """{ "id": "x", "label": "X", "type": "string", "default": "Record" }""")]
    [InlineData("string X { get; init; } = System.IO.Path.GetTempPath();", """{ "id": "x", "label": "X", "type": "string" }""")]
    [InlineData("string X { get; init; } = \"\\\"\\\\\\n\\t\\u0001\\u2028\\u202e\\ud800\\U0001F600ü\";", """{ "id": "x", "label": "X", "type": "string", "default": "\"\\\n\t\u0001\u2028\u202e\ud800😀ü" }""")]
    [InlineData("int X { get; init => field = System.Math.Max(value, 1); }", """{ "id": "x", "label": "X", "type": "number" }""")]
    [InlineData("Record() { X = 5; } [Field(\"X\")] public int X { get; init; }", """{ "id": "x", "label": "X", "type": "number" }""", "public ")]
    [InlineData("required int X { get; init; }", """{ "id": "x", "label": "X", "type": "number" }""")]
    public void Manifest_default_is_the_constant_of_the_initialiser(string property, string expected, string start = "[Field(\"X\")] public ")
    {
        var run = GeneratorRun.Of($$"""
            using Dispatcharr.PluginSdk;
            public sealed record Record { public const int Minutes = 30; public const string Suffix = ".ts"; {{start}}{{property}} }
            [Plugin("X")] public sealed partial class X { [Action("Go")] public void Go(Record record) { } }
            """);

        Assert.Equal(expected, OneLine(run.Json, "fields"));
    }

    [Theory]
    [InlineData("""Multiline = true""", "string", """{ "id": "x", "label": "X", "type": "text", "default": "" }""")]
    [InlineData("""Secret = true""", "string", """{ "id": "x", "label": "X", "type": "string", "default": "", "input_type": "password" }""")]
    [InlineData("""Id = "y", Help = "h", Placeholder = "p", PublicAddress = true""", "string", """{ "id": "y", "label": "X", "type": "string", "default": "", "help_text": "h", "placeholder": "p" }""")]
    public void Manifest_text_field_has_what_the_attribute_says(string arguments, string type, string expected)
    {
        var run = GeneratorRun.Of($$"""
            using Dispatcharr.PluginSdk;
            public sealed record Record { [Field("X", {{arguments}})] public {{type}} X { get; init; } = ""; }
            [Plugin("X")] public sealed partial class X { [Action("Go")] public void Go(Record record) { } }
            """);

        Assert.Equal(expected, OneLine(run.Json, "fields"));
    }

    [Fact]
    public void Manifest_number_field_has_its_bounds() => Assert.Equal(
        """{ "id": "x", "label": "X", "type": "number", "default": 1, "min": -1.5, "max": 100000000, "step": 0.1 }""",
        OneLine(GeneratorRun.Of("""
            using Dispatcharr.PluginSdk;
            public sealed record Record { [Field("X", Min = -1.5, Max = 1e8, Step = 0.1)] public double X { get; init; } = 1; }
            [Plugin("X")] public sealed partial class X { [Action("Go")] public void Go(Record record) { } }
            """).Json, "fields"));

    [Theory]
    [InlineData("enum E { None, FastAndLoose, HLSOnly }", "E.HLSOnly", "hls_only", "none=None", "fast_and_loose=Fast and loose", "hls_only=HLS only")]
    [InlineData("enum E : byte { A = 7, B = 3 }", "E.B", "b", "a=A", "b=B")]
    [InlineData("enum E : ulong { A = ulong.MaxValue, [Option(\"Bee\", Value = \"2\")] B = 0 }", "0", "2", "a=A", "2=Bee")]
    [InlineData("enum E { Safe, Old = Safe, @class }", "E.Old", "safe", "safe=Safe", "class=Class")]
    [InlineData("enum E { A, B }", "(E)5", null, "a=A", "b=B")]
    public void Manifest_options_are_the_members_of_the_enum(string type, string initial, string? @default, params string[] options)
    {
        var manifest = GeneratorRun.Of($$"""
            using Dispatcharr.PluginSdk;
            public {{type}}
            public sealed record Record { [Field("X")] public E X { get; init; } = {{initial}}; }
            [Plugin("X")] public sealed partial class X { [Action("Go")] public void Go(Record record) { } }
            """).Plugin().Manifest;

        Assert.Equal(@default, manifest.Fields.Single().Default?.AsString());
        Assert.Equal(options, manifest.Fields.Single().Options.Select(option => $"{option.Value}={option.Label}"));
    }

    [Theory]
    [InlineData("", """{ "id": "go", "label": "Go" }""")]
    [InlineData(", Id = \"went\", Description = \"d\", ButtonLabel = \"l\", ButtonVariant = \"light\", ButtonColor = \"red.6\"", """{ "id": "went", "label": "Go", "description": "d", "button_label": "l", "button_variant": "light", "button_color": "red.6" }""")]
    [InlineData(", Confirm = \"\"", """{ "id": "go", "label": "Go", "confirm": true }""")]
    [InlineData(", Confirm = \"m\"", """{ "id": "go", "label": "Go", "confirm": { "required": true, "message": "m" } }""")]
    [InlineData(", Confirm = \"m\", ConfirmTitle = \"t\"", """{ "id": "go", "label": "Go", "confirm": { "required": true, "title": "t", "message": "m" } }""")]
    [InlineData(", ConfirmTitle = \"t\"", """{ "id": "go", "label": "Go", "confirm": { "required": true, "title": "t" } }""")]
    [InlineData(", Confirm = \"\", ConfirmTitle = \"t\"", """{ "id": "go", "label": "Go", "confirm": { "required": true, "title": "t" } }""")]
    [InlineData(", Events = [DispatcharrEvents.M3uRefresh, \"vod_start\"]", """{ "id": "go", "label": "Go", "events": ["m3u_refresh", "vod_start"] }""")]
    [InlineData(", Events = []", """{ "id": "go", "label": "Go" }""")]
    public void Manifest_action_has_what_the_attribute_says(string arguments, string expected) => Assert.Equal(expected, OneLine(GeneratorRun.Of($$"""
        using Dispatcharr.PluginSdk;
        [Plugin("X")] public sealed partial class X { [Action("Go"{{arguments}})] public Task GoAsync() => Task.CompletedTask; }
        """).Json, "actions"));

    [Fact]
    public void Manifest_texts_stand_before_their_field_and_those_of_the_record_first()
    {
        var manifest = GeneratorRun.Of("""
            using Dispatcharr.PluginSdk;
            [Info("_top", Label = "Top", Text = "t"), Info("_next")]
            public record Shared { [Field("A")] public int A { get; init; } }
            public sealed record Settings : Shared
            {
                [Field("B")] public int B { get; init; }
                [Info("_c", Text = "c"), Field("C")] public int C { get; init; }
            }
            public sealed record Others : Shared { [Field("D")] public int D { get; init; } }
            [Plugin("X")] public sealed partial class X
            {
                [Action("Go")] public void Go(Settings settings) { }
                [Action("Come")] public void Come(Others others) { }
            }
            """).Plugin().Manifest;

        Assert.Equal(["_top", "_next", "a", "b", "_c", "c", "d"], manifest.Fields.Select(field => field.Id));
        Assert.Equal(("Top", "t", FieldType.Info), (manifest.Fields[0].Label, manifest.Fields[0].Description, manifest.Fields[0].Type));
    }

    [Theory]
    [InlineData("2.0.1", "2.0.1")]
    [InlineData("2.0.1-beta.1+0a1b2c", "2.0.1-beta.1")]
    [InlineData(null, "3.1.0")]
    [InlineData("", "3.1.0")]
    public void Manifest_version_is_that_of_the_project_without_its_build(string? version, string expected) => Assert.Equal(expected, GeneratorRun.Of("""
        using Dispatcharr.PluginSdk;
        [assembly: System.Reflection.AssemblyInformationalVersion("3.1.0+0a1b2c")]
        [Plugin("X")] public sealed partial class X;
        """, version).Plugin().Manifest.Version);

    [Fact]
    public void Manifest_without_any_version_says_the_one_of_new_projects() =>
        Assert.Equal("1.0.0", GeneratorRun.Of("using Dispatcharr.PluginSdk; [Plugin(\"X\")] public sealed partial class X;", version: null).Plugin().Manifest.Version);

    [Fact]
    public void Manifest_of_a_plugin_names_it_and_its_assembly()
    {
        var manifest = GeneratorRun.Of("""
            using Dispatcharr.PluginSdk;
            [Plugin("The \"X\"", Author = "A", Description = "D", HelpUrl = "https://example.com")] public sealed partial class X;
            """).Plugin().Manifest;

        Assert.Equal(("The \"X\"", "A", "D", "https://example.com", "Snippet.dll"), (manifest.Name, manifest.Author, manifest.Description, manifest.HelpUrl, manifest.Assembly));
    }

    [Fact]
    public void Manifest_of_the_assembly_is_the_one_of_the_plugin_and_has_no_problem()
    {
        var run = GeneratorRun.Of(File.ReadAllText(GoldenFileTests.Input("ChannelCleaner")));
        var result = ManifestReader.Read(Encoding.UTF8.GetBytes(run.Json));

        // That the page does not enforce a minimum is only remarked.
        Assert.All(result.Diagnostics, diagnostic => Assert.Equal(("DSP0209", "/fields/1/min"), (diagnostic.Code, diagnostic.Pointer)));
        Assert.Equal(run.Plugin().Manifest.Fields.Select(field => field.Id), result.Manifest?.Fields.Select(field => field.Id));
    }

    /// <summary>The only entry of a list, as it is written.</summary>
    private static string OneLine(string json, string list)
    {
        var start = json.IndexOf($"\"{list}\": [\n", StringComparison.Ordinal) + list.Length + 6;
        return json[start..json.IndexOf("\n  ]", start, StringComparison.Ordinal)].Trim();
    }
}
