using Dispatcharr.PluginSdk.Manifest;

namespace Dispatcharr.PluginSdk.Tests.Manifest.Rules;

/// <summary>A manifest that breaks one rule, and the nearest one that breaks none.</summary>
/// <param name="Code">The rule.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Pointer">Where.</param>
/// <param name="Broken">The first manifest; <c>§</c> stands in front of the place that the line and column must name.</param>
/// <param name="Innocent">The second.</param>
public sealed record RuleCase(string Code, ManifestSeverity Severity, string Pointer, string Broken, string Innocent)
{
    private const char Mark = '§';

    public const ManifestSeverity E = ManifestSeverity.Error;
    public const ManifestSeverity W = ManifestSeverity.Warning;
    public const ManifestSeverity I = ManifestSeverity.Info;

    /// <summary>A manifest with these members beside its name.</summary>
    public static string Top(string members) => $"{{\n  \"name\": \"Example\",\n  {members}\n}}";

    /// <summary>A manifest with these fields.</summary>
    public static string Fields(string fields) => Top($"\"fields\": [\n    {fields}\n  ]");

    /// <summary>A manifest with these actions.</summary>
    public static string Actions(string actions) => Top($"\"actions\": [\n    {actions}\n  ]");

    /// <summary>Holds both manifests to what the case says.</summary>
    public void Check(ManifestReaderOptions? options = null)
    {
        Assert.Empty(Listing.Read(Innocent, options).Diagnostics);
        var found = Assert.Single(Listing.Read(Broken.Replace(Mark.ToString(), "", StringComparison.Ordinal), options).Diagnostics);
        var (line, column) = Place(Broken);
        Assert.Equal((Code, Severity, Pointer, line, column), (found.Code, found.Severity, found.Pointer, found.Line, found.Column));
    }

    /// <summary>Line and column of the mark, as an editor counts them.</summary>
    public static (int Line, int Column) Place(string marked)
    {
        var lines = marked[..marked.IndexOf(Mark, StringComparison.Ordinal)].Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
        return (lines.Length, lines[^1].Length + 1);
    }

    /// <summary>Short, so that a failing row can be told by its name.</summary>
    public override string ToString() => $"{Code} {Pointer} {string.Join(' ', Broken.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))}";
}
