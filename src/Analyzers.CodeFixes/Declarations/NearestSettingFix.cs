using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Dispatcharr.PluginSdk.Analyzers.CodeFixes.Declarations;

/// <summary>DSP0208: reads the declared setting that a misspelt one was meant to be. Ids that stand in a constant are the author's to mend.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class NearestSettingFix() : SourceFix("DSP0208", "Read the setting that is declared")
{
    private protected override Action<SyntaxEditor>? Edit(SyntaxNode node, SemanticModel model, Diagnostic diagnostic)
    {
        if (diagnostic.Properties["nearest"] is not { } nearest || node is not LiteralExpressionSyntax literal) return null;
        return editor => editor.ReplaceNode(
            literal, SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(nearest)).WithTriviaFrom(literal));
    }
}
