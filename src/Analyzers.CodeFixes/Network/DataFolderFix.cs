using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatcharr.PluginSdk.Analyzers.CodeFixes.Network;

/// <summary>Moves a path into the plugin's data folder, where a context is in scope and the path is written in place.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class DataFolderFix : CodeFixProvider
{
    private const string Title = "Write in the plugin's data folder";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["DSP0604"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is not ExpressionSyntax path || model is null) return;
        if (ContextName(model, path) is not { } name || DataPath.Inside(path, name + ".DataDirectory", model) is not { } inside) return;
        context.RegisterCodeFix(
            CodeAction.Create(Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(path, inside.WithTriviaFrom(path)))), Title),
            context.Diagnostics);
    }

    private static string? ContextName(SemanticModel model, ExpressionSyntax path)
    {
        // A static function sees nothing of what stands around it.
        var reach = path.Ancestors().FirstOrDefault(around => around is LocalFunctionStatementSyntax { Modifiers: var local } && local.Any(SyntaxKind.StaticKeyword)
            || around is AnonymousFunctionExpressionSyntax { Modifiers: var lambda } && lambda.Any(SyntaxKind.StaticKeyword));
        return model.LookupSymbols(path.SpanStart).FirstOrDefault(symbol => symbol is IParameterSymbol { Type.Name: "PluginContext" } or ILocalSymbol { Type.Name: "PluginContext" }
            && symbol.Locations[0].SourceSpan is var declared && declared.End < path.SpanStart && (reach is null || reach.Span.Contains(declared)))?.Name;
    }
}
