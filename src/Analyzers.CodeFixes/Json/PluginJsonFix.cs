using System.Collections.Immutable;
using System.Composition;
using Dispatcharr.PluginSdk.Analyzers.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dispatcharr.PluginSdk.Analyzers.CodeFixes.Json;

/// <summary>Mends <c>plugin.json</c> as the diagnostics say, where the file is the better for it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PluginJsonFix), DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)], DocumentExtensions = [".json"])]
[Shared]
public sealed class PluginJsonFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => PluginJsonMends.Rules;

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => PluginJsonFixAll.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (context.TextDocument is not AdditionalDocument document) return;
        var text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        var options = MendedFile.OptionsFor(document);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (Mend.Of(diagnostic) is not { } mend || MendedFile.Apply(text, mend, diagnostic.Id, options) is not { } mended) continue;
            var solution = document.Project.Solution.WithAdditionalDocumentText(document.Id, mended);
            context.RegisterCodeFix(CodeAction.Create(mend.Title, _ => Task.FromResult(solution), equivalenceKey: diagnostic.Id), diagnostic);
        }
    }
}
