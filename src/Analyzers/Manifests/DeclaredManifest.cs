using Dispatcharr.PluginSdk.Analyzers.Generation.Reading;
using Dispatcharr.PluginSdk.Analyzers.Generation.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatcharr.PluginSdk.Analyzers.Manifests;

/// <summary>The manifest of a class with [Plugin], as the generator writes it.</summary>
internal static class DeclaredManifest
{
    /// <summary>The JSON; null when the class has no [Plugin].</summary>
    public static string? Of(INamedTypeSymbol type, Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken) =>
        PluginReader.Read(type, compilation, cancellationToken) is { } plugin ? Of(plugin, options) : null;

    public static string Of(DeclaredPlugin plugin, AnalyzerOptions options) => ManifestText.Of(
        plugin.Manifest, options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.Version", out var version) ? version : null);
}
