using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatcharr.PluginSdk.Analyzers.CodeFixes.Declarations;

/// <summary>Reads the declared setting that a misspelt one was meant to be. Ids that stand in a constant are the author's to mend.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class NearestSettingFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["DSP0208"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var found in context.Diagnostics)
        {
            if (found.Properties["nearest"] is not { } nearest) continue;
            if (root?.FindNode(found.Location.SourceSpan, getInnermostNodeForTie: true) is not LiteralExpressionSyntax literal) continue;
            context.RegisterCodeFix(
                CodeAction.Create($"Read '{nearest}'", _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(literal, Literal(nearest, literal)))), found.Id), found);
        }
    }

    private static LiteralExpressionSyntax Literal(string text, LiteralExpressionSyntax old) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text)).WithTriviaFrom(old);
}
