using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace Dispatcharr.PluginSdk.Analyzers.CodeFixes;

/// <summary>A fix that edits one document. All findings of a document are mended in one go, as edits of one function or of the usings would not merge.</summary>
public abstract class SourceFix : CodeFixProvider
{
    private readonly string _title;

    private protected SourceFix(string id, string title) => (FixableDiagnosticIds, _title) = ([id], title);

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(async (fix, document, diagnostics) => await FixAsync(document, diagnostics, fix.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if ((await EditsAsync(context.Document, [diagnostic], context.CancellationToken).ConfigureAwait(false)).IsEmpty) continue;
            context.RegisterCodeFix(CodeAction.Create(_title, cancellation => FixAsync(context.Document, [diagnostic], cancellation), _title), diagnostic);
        }
    }

    /// <summary>What to edit; null when there is nothing that a fix could do.</summary>
    private protected abstract Action<SyntaxEditor>? Edit(SyntaxNode node, SemanticModel model, Diagnostic diagnostic);

    private async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var editor = new SyntaxEditor((await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!, document.Project.Solution.Services);
        foreach (var edit in await EditsAsync(document, diagnostics, cancellationToken).ConfigureAwait(false)) edit(editor);
        return document.WithSyntaxRoot(editor.GetChangedRoot());
    }

    private async Task<ImmutableArray<Action<SyntaxEditor>>> EditsAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        // The last first: an edit of a whole must not be older than those of its parts.
        return [.. from diagnostic in diagnostics
                   orderby diagnostic.Location.SourceSpan.Start descending
                   let edit = Edit(root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), model, diagnostic)
                   where edit is not null
                   select edit];
    }
}
