using Dispatcharr.PluginSdk.Analyzers.Generation.Reading;
using Dispatcharr.PluginSdk.Analyzers.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatcharr.PluginSdk.Analyzers.Manifests;

/// <summary>Holds the manifest of a class with [Plugin] to the rules for manifests.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PluginManifestAnalyzer() : PluginAnalyzer([.. ManifestReport.Rules])
{
    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types) =>
        context.RegisterSymbolAction(Check, SymbolKind.NamedType);

    private static void Check(SymbolAnalysisContext context)
    {
        if (PluginReader.Read((INamedTypeSymbol)context.Symbol, context.Compilation, context.CancellationToken) is not { } plugin) return;
        var places = new DeclaredPlaces(plugin, context.CancellationToken);
        var json = DeclaredManifest.Of(plugin, context.Options);
        foreach (var found in ManifestReport.Find(json, EditorConfig.ReaderOptions(context.Options, places.Tree), places.Of, Wording.Attributes))
        {
            if (!places.IsAllowed(found)) context.ReportDiagnostic(found);
        }
    }
}
