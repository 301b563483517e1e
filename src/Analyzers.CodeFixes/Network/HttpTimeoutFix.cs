using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dispatcharr.PluginSdk.Analyzers.CodeFixes.Network;

/// <summary>Gives an HTTP client a Timeout where it is made.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class HttpTimeoutFix : CodeFixProvider
{
    private const string Title = "Set a Timeout of 30 seconds";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["DSP0601"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is not BaseObjectCreationExpressionSyntax creation || model is null) return;
        var time = model.LookupNamespacesAndTypes(creation.SpanStart, name: "TimeSpan").IsEmpty ? "System.TimeSpan" : "TimeSpan";
        if (Insert(await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false), creation, $"Timeout = {time}.FromSeconds(30)") is not { } change) return;
        context.RegisterCodeFix(
            CodeAction.Create(Title, async token => context.Document.WithText((await context.Document.GetTextAsync(token).ConfigureAwait(false)).WithChanges(change)), Title),
            context.Diagnostics);
    }

    /// <summary>Null where a Timeout is given that waits for ever: then somebody meant it, and must choose.</summary>
    private static TextChange? Insert(SourceText text, BaseObjectCreationExpressionSyntax creation, string timeout)
    {
        if (creation.Initializer is { } given)
        {
            var isSet = given.Expressions.OfType<AssignmentExpressionSyntax>().Any(set => set.Left is IdentifierNameSyntax { Identifier.ValueText: "Timeout" });
            return isSet ? null : SourceInsertion.IntoList(text, given.OpenBraceToken, given.Expressions.LastOrDefault(), [timeout]);
        }

        var bare = creation is ObjectCreationExpressionSyntax { ArgumentList: { Arguments.Count: 0 } none } ? none.Span : new TextSpan(creation.Span.End, 0);
        return new(bare, $" {{ {timeout} }}");
    }
}
