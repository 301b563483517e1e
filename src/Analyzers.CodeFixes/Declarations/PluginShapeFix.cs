using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Dispatcharr.PluginSdk.Analyzers.CodeFixes.Declarations;

/// <summary>Makes a plugin class, and the classes around it, public, and neither abstract nor static. Type parameters are the author's to replace.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PluginShapeFix : CodeFixProvider
{
    private const string Title = "Make it a class that a host can create";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["DSP0401"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration || !CanMend(declaration)) return;
        context.RegisterCodeFix(CodeAction.Create(Title, token => MendAsync(context.Document, declaration, token), Title), context.Diagnostics);
    }

    private static bool CanMend(TypeDeclarationSyntax declaration) =>
        declaration.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().All(type => type.TypeParameterList is null)
        && !declaration.Members.Any(member => member.Modifiers.Any(SyntaxKind.AbstractKeyword));

    private static async Task<Document> MendAsync(Document document, TypeDeclarationSyntax declaration, CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        foreach (var type in declaration.AncestorsAndSelf().OfType<TypeDeclarationSyntax>())
        {
            editor.ReplaceNode(type, (current, generator) =>
            {
                var visible = generator.WithAccessibility(current, Accessibility.Public);
                var modifiers = generator.GetModifiers(visible);
                return type == declaration ? generator.WithModifiers(visible, modifiers.WithIsAbstract(false).WithIsStatic(false).WithIsFile(false)) : visible;
            });
        }

        return editor.GetChangedDocument();
    }
}
