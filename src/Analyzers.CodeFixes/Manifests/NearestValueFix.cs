using System.Composition;
using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatcharr.PluginSdk.Analyzers.CodeFixes.Manifests;

/// <summary>Writes the value that was meant: the name that Dispatcharr knows, the default that fits, the id in snake_case.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class NearestValueFix() : ManifestFix("DSP0204", "DSP0205", "DSP0206", "DSP0304", "DSP0305", "DSP0307")
{
    private protected override string? Edit(SourceEdits edits, Diagnostic found)
    {
        var place = edits.NodeAt(found.Location);
        if (WantedBy(found) is not { Length: > 0 } wanted || !CodeLiteral.Is(place)) return null;
        var code = found.Id == "DSP0307"
            ? edits.ConstantOf("Dispatcharr.PluginSdk.DispatcharrEvents", CodeLiteral.TextOf(wanted), place.SpanStart)
            : CodeLiteral.Of(wanted);
        edits.Replace(place, code);
        if (found.Id == "DSP0206" && Declaration.Find(place) is { Creation: not null } && place is LiteralExpressionSyntax id)
        {
            foreach (var use in IdUses.Find(place, id.Token.ValueText, IsField(found))) edits.Replace(use, code);
        }

        return $"Write {Excerpt.Of(code)}";
    }
}
