using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Dispatcharr.PluginSdk.Analyzers.CodeFixes.Declarations;

/// <summary>DSP0401: makes a plugin class, and the classes around it, public, and neither abstract nor static. Type parameters are the author's to replace.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PluginShapeFix() : SourceFix("DSP0401", "Make it a class that a host can create")
{
    private protected override Action<SyntaxEditor>? Edit(SyntaxNode node, SemanticModel model, Diagnostic diagnostic)
    {
        if (node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration || !CanMend(declaration)) return null;
        return editor =>
        {
            foreach (var type in declaration.AncestorsAndSelf().OfType<TypeDeclarationSyntax>())
            {
                editor.ReplaceNode(type, (current, generator) =>
                {
                    var visible = generator.WithAccessibility(current, Accessibility.Public);
                    var modifiers = generator.GetModifiers(visible);
                    return type == declaration ? generator.WithModifiers(visible, modifiers.WithIsAbstract(false).WithIsStatic(false).WithIsFile(false)) : visible;
                });
            }
        };
    }

    private static bool CanMend(TypeDeclarationSyntax declaration) =>
        declaration.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().All(type => type.TypeParameterList is null)
        && !declaration.Members.Any(member => member.Modifiers.Any(SyntaxKind.AbstractKeyword));
}
