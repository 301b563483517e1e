using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dispatcharr.PluginSdk.Analyzers.CodeFixes.Manifests;

/// <summary>Writes the <c>plugin.json</c> of each project anew. The fixer of the framework takes changes of source files only.</summary>
internal sealed class RewriteManifestFixAll : FixAllProvider
{
    public static readonly RewriteManifestFixAll Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var solution = fixAllContext.Solution;
        foreach (var project in fixAllContext.Scope == FixAllScope.Solution ? solution.Projects : [fixAllContext.Project])
        {
            var found = (await fixAllContext.GetAllDiagnosticsAsync(project).ConfigureAwait(false)).FirstOrDefault(one => one.Id == CodeRules.Drift.Id);
            if (found is null || solution.GetDocument(found.Location.SourceTree) is not { } document) continue;
            solution = await RewriteManifestFix.RewriteAsync(document, found.Location.SourceSpan, fixAllContext.CancellationToken).ConfigureAwait(false);
        }

        return CodeAction.Create(RewriteManifestFix.Title, _ => Task.FromResult(solution), RewriteManifestFix.Title);
    }
}
