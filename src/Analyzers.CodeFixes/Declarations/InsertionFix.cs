using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Dispatcharr.PluginSdk.Analyzers.CodeFixes.Declarations;

/// <summary>A fix that adds an entry for each finding at the place that the finding names, in the same file. All findings of one place are mended in one edit.</summary>
public abstract class InsertionFix : CodeFixProvider
{
    private protected abstract string Title { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(async (context, document, found) => await MendAsync(document, found, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public sealed override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var found in context.Diagnostics.Where(CanMend))
        {
            context.RegisterCodeFix(CodeAction.Create(Title, token => MendAsync(context.Document, [found], token), Title), found);
        }

        return Task.CompletedTask;
    }

    /// <summary>The edit that adds entries with these ids at a node; null when the node is none that can take them.</summary>
    private protected abstract TextChange? Insert(SourceText text, SyntaxNode node, IReadOnlyList<string> ids);

    private static bool CanMend(Diagnostic found) =>
        found.AdditionalLocations is [{ SourceTree: { } tree }] && tree == found.Location.SourceTree && found.Properties.ContainsKey("id");

    private async Task<Document> MendAsync(Document document, IEnumerable<Diagnostic> found, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var changes = found.Where(CanMend).OrderBy(one => one.Location.SourceSpan.Start).GroupBy(one => one.AdditionalLocations[0].SourceSpan)
            .Select(group => Insert(text, root!.FindNode(group.Key, getInnermostNodeForTie: true), [.. group.Select(one => one.Properties["id"]!)]))
            .OfType<TextChange>();
        return document.WithText(text.WithChanges(changes));
    }
}
