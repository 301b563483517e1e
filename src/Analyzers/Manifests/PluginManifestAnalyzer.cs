using Dispatcharr.PluginSdk.Analyzers.Declarations;
using Dispatcharr.PluginSdk.Analyzers.Generation.Reading;
using Dispatcharr.PluginSdk.Analyzers.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatcharr.PluginSdk.Analyzers.Manifests;

/// <summary>Holds the manifest of a class with [Plugin] to the rules for manifests.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PluginManifestAnalyzer() : DeclaredPluginAnalyzer([.. ManifestReport.Rules])
{
    private protected override IEnumerable<Diagnostic> Find(DeclaredPlugin plugin, Compilation compilation, AnalyzerOptions options)
    {
        var places = new DeclaredPlaces(plugin, compilation);
        var json = DeclaredManifest.Of(plugin, options);
        return ManifestReport.Find(json, EditorConfig.ReaderOptions(options, places.Tree), places.Of, Wording.Attributes).Where(found => !places.IsAllowed(found));
    }
}
