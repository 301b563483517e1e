using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dispatcharr.PluginSdk.Analyzers.CodeFixes.Manifests;

/// <summary>DSP0105: takes the default away. A text that is never null stays an empty one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveDefaultFix() : ManifestFix("DSP0105")
{
    private protected override string? Edit(SourceEdits edits, Diagnostic found)
    {
        var place = edits.NodeAt(found.Location);
        var declaration = Declaration.Find(place);
        switch (place.FirstAncestorOrSelf<EqualsValueClauseSyntax>())
        {
            case var _ when declaration?.Creation is not null:
                if (declaration.Find("Default") is not { } assignment) return null;
                edits.RemoveItem(assignment);
                break;
            case { Parent: PropertyDeclarationSyntax { Type: NullableTypeSyntax, AccessorList: { } accessors } property }:
                edits.Replace(TextSpan.FromBounds(accessors.Span.End, property.SemicolonToken.Span.End), "");
                break;
            case { Parent: PropertyDeclarationSyntax, Value: var value }:
                edits.Replace(value, "\"\"");
                break;
            case { Parent: ParameterSyntax parameter, Value: var value }:
                edits.Replace(value, parameter.Type is NullableTypeSyntax ? "null" : "\"\"");
                break;
            default:
                return null;
        }

        return "Remove the default";
    }
}
