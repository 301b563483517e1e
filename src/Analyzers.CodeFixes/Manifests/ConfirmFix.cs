using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dispatcharr.PluginSdk.Analyzers.CodeFixes.Manifests;

/// <summary>DSP0306: asks with the action's own label, or in the page's words where it has none.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ConfirmFix() : ManifestFix("DSP0306")
{
    private protected override string? Edit(SourceEdits edits, Diagnostic found)
    {
        if (WantedBy(found) is not { } wanted || Declaration.Find(edits.NodeAt(found.Location)) is not { } action) return null;
        var question = CodeLiteral.Of(wanted);
        if (action.Creation is { } creation)
        {
            var ask = edits.NameOf("Dispatcharr.PluginSdk.Manifest.ActionConfirm", creation.SpanStart);
            question = CodeLiteral.TextOf(wanted).Length == 0 ? "true" : $"{ask}.Ask({question})";
        }

        return action.Set(edits, "Confirm", question, behind: "Label") ? "Ask before it runs" : null;
    }
}
