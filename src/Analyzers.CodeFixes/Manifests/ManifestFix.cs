using System.Collections.Immutable;
using Dispatcharr.PluginSdk.Analyzers.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dispatcharr.PluginSdk.Analyzers.CodeFixes.Manifests;

/// <summary>A fix of what attributes or objects say in one file. All findings of a rule there are mended in one edit, as neighbours may share a comma.</summary>
public abstract class ManifestFix : CodeFixProvider
{
    private protected ManifestFix(params string[] ids) => FixableDiagnosticIds = [.. ids];

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, found) =>
    {
        var edits = await BeginAsync(document, context.CancellationToken).ConfigureAwait(false);
        foreach (var one in found.Where(one => one.Id == context.CodeActionEquivalenceKey)) Edit(edits, one);
        return document.WithText(edits.Apply());
    });

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var found in context.Diagnostics)
        {
            var edits = await BeginAsync(context.Document, context.CancellationToken).ConfigureAwait(false);
            if (Edit(edits, found) is not { } title) continue;
            context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(context.Document.WithText(edits.Apply())), equivalenceKey: found.Id), found);
        }
    }

    /// <summary>Adds the edits of one finding.</summary>
    /// <returns>What they do, as the editor offers it; null when there are none.</returns>
    private protected abstract string? Edit(SourceEdits edits, Diagnostic found);

    /// <summary>Whether it is about a field, and not about an action.</summary>
    private protected static bool IsField(Diagnostic found) =>
        found.Properties.TryGetValue(ManifestReport.PointerProperty, out var pointer) && pointer?.StartsWith("/fields/", StringComparison.Ordinal) == true;

    /// <summary>What should stand there, as JSON; null when only the author can know.</summary>
    private protected static string? WantedBy(Diagnostic found) => found.Properties.TryGetValue(ManifestReport.WantedProperty, out var wanted) ? wanted : null;

    private static async Task<SourceEdits> BeginAsync(Document document, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return new(model!, await document.GetTextAsync(cancellationToken).ConfigureAwait(false), cancellationToken);
    }
}
