using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dispatcharr.PluginSdk.Analyzers.CodeFixes.Json;

/// <summary>Mends all that some rules find in the files of a project or solution, one after the other: neighbours may share a comma.</summary>
internal sealed class PluginJsonFixAll : FixAllProvider
{
    public static readonly PluginJsonFixAll Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var solution = fixAllContext.Solution;
        var projects = fixAllContext.Scope == FixAllScope.Solution ? solution.Projects : [fixAllContext.Project];
        foreach (var project in projects.Where(project => project.Language == LanguageNames.CSharp))
        {
            var found = await fixAllContext.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            foreach (var document in project.AdditionalDocuments)
            {
                var ids = found.Where(one => one.Location.GetLineSpan().Path == document.FilePath).Select(one => one.Id).ToImmutableHashSet();
                if (!ids.IsEmpty) solution = await MendAsync(solution, document, ids, fixAllContext.CancellationToken).ConfigureAwait(false);
            }
        }

        // Where nothing is to do the answer is not null: "dotnet format" would give up, though the same rule may be mended in C#.
        return CodeAction.Create("Mend all in plugin.json", _ => Task.FromResult(solution), fixAllContext.CodeActionEquivalenceKey);
    }

    private static async Task<Solution> MendAsync(Solution solution, TextDocument document, ImmutableHashSet<string> ids, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var mended = MendedFile.ApplyAll(text, ids, MendedFile.OptionsFor(document), cancellationToken);
        return mended == text ? solution : solution.WithAdditionalDocumentText(document.Id, mended);
    }
}
