using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatcharr.PluginSdk.Analyzers.CodeFixes.Manifests;

/// <summary>DSP0101, DSP0102: takes the field away. Where code reads it, the compiler says so.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveFieldFix() : ManifestFix("DSP0101", "DSP0102")
{
    private protected override string? Edit(SourceEdits edits, Diagnostic found)
    {
        switch (Declaration.Find(edits.NodeAt(found.Location)))
        {
            // A text before the property may be the heading of others too.
            case { Attribute: { Parent.Parent: { } carrier } attribute }
                when Declaration.NameOf(attribute) == "Field" && !Declaration.AttributesOf(carrier).Any(one => Declaration.NameOf(one) == "Info"):
                if (carrier is ParameterSyntax) edits.RemoveItem(carrier);
                else edits.RemoveMember(carrier);
                break;
            case { Creation: { } creation } when ItemOf(creation) is { } item:
                edits.RemoveItem(item);
                break;
            default:
                return null;
        }

        return "Remove the field";
    }

    /// <summary>The item of a list that the field is; null when it stands alone.</summary>
    private static SyntaxNode? ItemOf(BaseObjectCreationExpressionSyntax creation) => creation.Parent switch
    {
        ExpressionElementSyntax element => element,
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression, Parent: not ImplicitArrayCreationExpressionSyntax } => creation,
        _ => null,
    };
}
