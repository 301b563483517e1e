using System.Text;
using Dispatcharr.PluginSdk.Manifest;
using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis.Text;

namespace Dispatcharr.PluginSdk.Analyzers.Json;

/// <summary>A <c>plugin.json</c> as the compiler holds it: the reader wants bytes, the compiler places in a text.</summary>
internal sealed class PluginFile
{
    /// <summary>As hosts have it: larger files are not read.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    private int[]? _lines;

    private PluginFile(SourceText source, string text, ManifestReadResult result) => (Source, Text, Result) = (source, text, result);

    public SourceText Source { get; }

    /// <summary>The whole text; empty when the file is too large.</summary>
    public string Text { get; }

    public ManifestReadResult Result { get; }

    /// <summary>Whether the file begins with a byte order mark, which is no longer in the text.</summary>
    public bool HasMark => Source.Encoding is UTF8Encoding utf8 && utf8.GetPreamble().Length > 0;

    public static PluginFile Read(SourceText source, ManifestReaderOptions options)
    {
        if (source.Length > MaxBytes) return TooLarge(source);
        var text = source.ToString();
        var bytes = FileBytes.Of(source, text);
        return bytes.Length > MaxBytes ? TooLarge(source) : new(source, text, ManifestReader.Read(bytes, options));
    }

    /// <summary>Where a problem stands: the token that begins there.</summary>
    public TextSpan SpanOf(ManifestDiagnostic found)
    {
        var start = OffsetOf(found);
        return TextSpan.FromBounds(start, JsonToken.End(Text, start));
    }

    /// <summary>By the lines that the reader counts; the compiler breaks them at more characters.</summary>
    public int OffsetOf(ManifestDiagnostic found)
    {
        var lines = _lines ??= [.. LineStarts(Text)];
        return found.Line > lines.Length ? Text.Length : Math.Min(lines[found.Line - 1] + found.Column - 1, Text.Length);
    }

    private static PluginFile TooLarge(SourceText source) => new(source, "", new(null,
    [
        new(ManifestRules.NotJson.Id, ManifestRules.NotJson.Severity, "", 1, 1, $"plugin.json is larger than {MaxBytes / 1024 / 1024} MB and is not read: "
            + "the plugin counts as legacy, without settings and buttons. Make it shorter."),
    ]));

    private static IEnumerable<int> LineStarts(string text)
    {
        yield return 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) yield return i + 1;
        }
    }
}
