using Dispatcharr.PluginSdk.Analyzers.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Manifests;

/// <summary>What is said of code speaks of C#, and not of the file that is made from it.</summary>
public sealed class WordingTests
{
    private static readonly string[] WordsOfJson = ["input_type", "help_text", "\"confirm\"", "button_", "{\"", "'min'", "'max'", "'placeholder'", "'options'"];

    [Theory]
    [InlineData("""[Field("One", Min = 1)] public int One { get; init; }""", "'Min' has no effect on a field of type 'number'")]
    [InlineData("""[Field("One", Max = 1)] public string? One { get; init; }""", "'Max' has no effect on a field of type 'string'")]
    [InlineData("""[Field("One", Placeholder = "a")] public bool One { get; init; }""", "'Placeholder' has no effect on a field of type 'bool'")]
    [InlineData("""[Field("Dispatcharr URL")] public string? Url { get; init; }""", "add PublicAddress = true")]
    [InlineData("""[Field("TMDB API key")] public string? Key { get; init; }""", "add Secret = true")]
    [InlineData("""[Field("TMDB API key", Multiline = true)] public string? Key { get; init; }""", "take Multiline away and add Secret = true")]
    [InlineData("""[Field("One")] public bool One { get; init; } [Field("Two", Id = "help_text")] public bool Two { get; init; } [Field("Two", Id = "help_text")] public bool Three { get; init; }""", "The id 'help_text' is there twice")]
    public async Task Message_about_attributes_is_in_words_of_attributes(string properties, string expected)
    {
        var message = await MessageAsync(new PluginManifestAnalyzer(), $$"""
            using Dispatcharr.PluginSdk;
            [Plugin("Tidy")] public sealed partial class Tidy { [Action("Go")] public void Go(Settings settings) { } }
            public sealed record Settings { {{properties}} }
            """);

        Assert.Contains(expected, message, StringComparison.Ordinal);
        if (!expected.Contains("help_text", StringComparison.Ordinal)) Assert.DoesNotContain(WordsOfJson, word => message.Contains(word, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""Id = "a", Type = FieldType.Number, InputType = "text" """, "'InputType' has no effect on a field of type 'FieldType.Number': it has an effect on type 'FieldType.String' only")]
    [InlineData("""Id = "a", Type = FieldType.String, Options = [new("b", "B")]""", "'Options' has no effect on a field of type 'FieldType.String': only a 'FieldType.Select' shows options")]
    [InlineData("""Id = "a", Type = FieldType.Info, Value = "b", HelpText = "c" """, "HelpText or Description is shown in its place")]
    [InlineData("""Id = "tmdb_api_key", Type = FieldType.Text""", "make it FieldType.String with InputType = \"password\"")]
    [InlineData("""Id = "", Type = FieldType.Text""", "'Id' is blank")]
    public async Task Message_about_objects_is_in_words_of_objects(string members, string expected)
    {
        var message = await MessageAsync(new CodeManifestAnalyzer(), $$"""
            using System.Threading; using System.Threading.Tasks; using Dispatcharr.PluginSdk; using Dispatcharr.PluginSdk.Manifest;
            public sealed class Tidy : IPlugin
            {
                public PluginManifest Manifest { get; } = new() { Fields = [new PluginField { {{members}} }] };
                public ValueTask<PluginResult> RunAsync(ActionRequest request, PluginContext context, CancellationToken cancellationToken) => new(PluginResult.Ok());
            }
            """);

        Assert.Contains(expected, message, StringComparison.Ordinal);
        Assert.DoesNotContain(WordsOfJson, word => message.Contains(word, StringComparison.Ordinal));
    }

    private static async Task<string> MessageAsync(DiagnosticAnalyzer analyzer, string code)
    {
        var compilation = CSharpCompilation.Create(
            "Tidy", [CSharpSyntaxTree.ParseText(code)], References.All, new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var found = await compilation.WithAnalyzers([analyzer]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return Assert.Single(found).GetMessage(System.Globalization.CultureInfo.InvariantCulture);
    }
}
