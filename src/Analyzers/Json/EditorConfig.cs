using System.Collections.Immutable;
using Dispatcharr.PluginSdk.Manifest;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatcharr.PluginSdk.Analyzers.Json;

/// <summary>What authors set in <c>.editorconfig</c> or <c>.globalconfig</c>.</summary>
internal static class EditorConfig
{
    private const string ThirdPartyServices = "dispatcharr.third_party_services";

    /// <summary>What to look for in a file. The collection's rules are always held: the compiler leaves out what nobody switched on.</summary>
    public static ManifestReaderOptions ReaderOptions(AnalyzerOptions options, AdditionalText file) => new()
    {
        Registry = true,
        FolderName = Path.GetFileName(Path.GetDirectoryName(file.Path)) is { Length: > 0 } name ? name : null,
        ThirdPartyServices = Services(options.AnalyzerConfigOptionsProvider.GetOptions(file), options),
    };

    /// <summary>What to look for in a class.</summary>
    public static ManifestReaderOptions ReaderOptions(AnalyzerOptions options, SyntaxTree tree) => new()
    {
        ThirdPartyServices = Services(options.AnalyzerConfigOptionsProvider.GetOptions(tree), options),
    };

    private static ImmutableArray<string> Services(AnalyzerConfigOptions near, AnalyzerOptions options) =>
        near.TryGetValue(ThirdPartyServices, out var names) || options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(ThirdPartyServices, out names)
            ? [.. names.Split(',').Select(name => name.Trim()).Where(name => name.Length > 0)]
            : [];
}
