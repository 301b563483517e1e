using Dispatcharr.PluginSdk.Analyzers.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Json;

/// <summary>That what code declares is held to the same rules, and told where the code says it.</summary>
public sealed class DeclaredManifestTests
{
    private static readonly Location Whole = At(1);

    [Theory]
    [InlineData("/fields/0/default", 3)]
    [InlineData("/fields/0", 3)]
    [InlineData("/fields", 3)]
    [InlineData("/fields/1", 1)]
    [InlineData("/fields/0/type", 1)]
    [InlineData("", 3)]
    public void Check_problem_is_told_at_the_nearest_place(string pointer, int line)
    {
        var found = Assert.Single(Check("""{"name": "x", "fields": [{"id": "a", "type": "number", "default": "5"}]}""", new() { [pointer] = At(3) }));
        Assert.Equal(("DSP0204", line), (found.Id, found.Location.GetLineSpan().StartLinePosition.Line));
        Assert.Equal("/fields/0/default", found.Properties[DeclaredManifest.PointerKey]);
    }

    [Theory]
    [InlineData("""{"id": "a", "type": "number", "default": "5"}""", DiagnosticSeverity.Error)]
    [InlineData("""{"id": "a", "type": "select", "options": [{"value": "b", "label": "B"}], "default": "c"}""", DiagnosticSeverity.Error)]
    [InlineData("""{"id": "confirm", "type": "string"}""", DiagnosticSeverity.Warning)]
    [InlineData("""{"id": "aB", "type": "string"}""", DiagnosticSeverity.Info)]
    public void Check_default_weighs_more_in_code(string field, DiagnosticSeverity severity) =>
        Assert.Equal(severity, Assert.Single(Check($$"""{"name": "x", "fields": [{{field}}]}""")).Severity);

    [Theory]
    [InlineData("""{"nmae": "x"}""")]
    [InlineData("""{"name": "x", "fields": [{"id": "a"}]}""")]
    [InlineData("""{"name": "x",}""")]
    public void Check_what_only_a_file_can_break_is_silent(string json) => Assert.Empty(Check(json));

    [Fact]
    public void Check_message_is_worded_anew_where_somebody_does()
    {
        const string json = """{"name": "x", "version": "1", "fields": [{"id": "aB", "type": "string"}]}""";
        var found = DeclaredManifest.Check(json, new Dictionary<string, Location>(), Whole, new(), one => one.Code == "DSP0405" ? "Mine." : null).ToArray();
        Assert.Equal("Mine.", found.Single(one => one.Id == "DSP0405").GetMessage(null));
        Assert.StartsWith("The id 'aB'", found.Single(one => one.Id == "DSP0206").GetMessage(null), StringComparison.Ordinal);
    }

    private static Diagnostic[] Check(string json, Dictionary<string, Location>? places = null) => [.. DeclaredManifest.Check(json, places ?? [], Whole, new())];

    private static Location At(int line) => Location.Create("Code.cs", new TextSpan(line, 1), new LinePositionSpan(new(line, 0), new(line, 1)));
}
