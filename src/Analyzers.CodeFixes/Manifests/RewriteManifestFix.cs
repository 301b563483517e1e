using System.Collections.Immutable;
using System.Composition;
using System.Text;
using Dispatcharr.PluginSdk.Analyzers.Json;
using Dispatcharr.PluginSdk.Analyzers.Manifests;
using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Dispatcharr.PluginSdk.Analyzers.CodeFixes.Manifests;

/// <summary>Writes <c>plugin.json</c> anew from the class. What other tools keep in it stays.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RewriteManifestFix))]
[Shared]
public sealed class RewriteManifestFix : CodeFixProvider
{
    internal const string Title = "Write plugin.json anew from the class";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [CodeRules.Drift.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => RewriteManifestFixAll.Instance;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics.Where(one => one.Properties.ContainsKey(ManifestDriftAnalyzer.CanRewrite)))
        {
            context.RegisterCodeFix(CodeAction.Create(Title, token => RewriteAsync(context.Document, diagnostic.Location.SourceSpan, token), equivalenceKey: Title), diagnostic);
        }

        return Task.CompletedTask;
    }

    internal static async Task<Solution> RewriteAsync(Document document, TextSpan place, CancellationToken cancellationToken)
    {
        var solution = document.Project.Solution;
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var file = document.Project.AdditionalDocuments.FirstOrDefault(one => PluginJsonAnalyzer.IsManifest(one.Name));
        if (file is null || model?.GetDeclaredSymbol(root!.FindNode(place), cancellationToken) is not INamedTypeSymbol type) return solution;
        if (DeclaredManifest.Of(type, model.Compilation, document.Project.AnalyzerOptions, cancellationToken) is not { } json) return solution;
        var before = await file.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return solution.WithAdditionalDocumentText(file.Id, SourceText.From(WithForeign(json, before.ToString()), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)));
    }

    /// <summary>The class's manifest with those members of the file that a class cannot say.</summary>
    private static string WithForeign(string json, string before)
    {
        var foreign = JsonTree.Parse(before)?.Members.Where(member => !WellKnownNames.ManifestKeys.Contains(member.Name))
            .Select(member => ",\n  " + before.Substring(member.Span.Start, member.Span.Length)) ?? [];
        return json.TrimEnd().TrimEnd('}').TrimEnd() + string.Concat(foreign) + "\n}\n";
    }
}
