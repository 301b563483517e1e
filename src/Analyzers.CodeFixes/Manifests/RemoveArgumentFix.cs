using System.Composition;
using Dispatcharr.PluginSdk.Analyzers.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatcharr.PluginSdk.Analyzers.CodeFixes.Manifests;

/// <summary>DSP0209, DSP0213: takes away what has no effect. A range of a number stays, as the plugin may hold to it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveArgumentFix() : ManifestFix("DSP0209", "DSP0213")
{
    private protected override string? Edit(SourceEdits edits, Diagnostic found)
    {
        if (found.Id == "DSP0209" && WantedBy(found) != WantedValues.Nothing) return null;
        var item = edits.NodeAt(found.Location).AncestorsAndSelf()
            .FirstOrDefault(node => node is AttributeArgumentSyntax || node is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax });
        var name = item switch
        {
            AttributeArgumentSyntax { NameEquals.Name.Identifier.ValueText: var argument } => argument,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var property } } => property,
            _ => null,
        };
        if (name is null) return null;
        edits.RemoveItem(item!);
        return $"Remove {name}";
    }
}
