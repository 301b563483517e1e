using System.Collections.Immutable;
using Dispatcharr.PluginSdk.Analyzers.Declarations;
using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatcharr.PluginSdk.Analyzers.Manifests;

/// <summary>Compares the ids that a plugin of the plain contract declares with those in <c>plugin.json</c>. Where one of them lists none, the other speaks.</summary>
internal static class PlainDrift
{
    /// <summary>The first difference, in words; null when there is none, or the ids are known only when the plugin runs.</summary>
    public static string? Find(INamedTypeSymbol plugin, KnownTypes types, SymbolAnalysisContext context)
    {
        if (ManifestInCode.Read(plugin, types, context.Compilation, context.CancellationToken) is not { } code) return null;
        if (ManifestInFile.Read(context.Options, context.CancellationToken) is not { } file) return null;
        var fields = KnownTypes.Implements(plugin, types.FieldsProvider) ? null : Difference("field", code.Fields, file.Fields);
        return fields ?? Difference("action", code.Actions, file.Actions);
    }

    private static string? Difference(string noun, ImmutableArray<DeclaredEntry>? ofCode, ImmutableArray<DeclaredEntry> inFile)
    {
        if (ofCode is not { IsEmpty: false } inCode || inFile.IsEmpty) return null;
        if (Missing(inCode, inFile) is { } lacked) return $"the file lacks the {noun} '{Excerpt.Of(lacked)}'";
        return Missing(inFile, inCode) is { } more ? $"the file has the {noun} '{Excerpt.Of(more)}', which the class has not" : null;
    }

    private static string? Missing(ImmutableArray<DeclaredEntry> wanted, ImmutableArray<DeclaredEntry> found) =>
        wanted.FirstOrDefault(entry => found.All(other => other.Id != entry.Id))?.Id;
}
