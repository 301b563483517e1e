using System.Collections.Immutable;
using Dispatcharr.PluginSdk.Analyzers.Declarations;
using Dispatcharr.PluginSdk.Analyzers.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatcharr.PluginSdk.Analyzers.Manifests;

/// <summary>What is wrong with the manifests of the plain contract as wholes: a field may stand elsewhere and be named in the list, and what it asks for depends on its neighbours.</summary>
internal sealed class PlainManifests(KnownTypes types, Compilation compilation, AnalyzerOptions options)
{
    private readonly Lazy<ImmutableDictionary<SyntaxNode, ImmutableArray<Diagnostic>>> _byObject = new(() => types.PluginClasses
        .Where(type => PlainPlugin.Is(type, types))
        .SelectMany(type => Find(type, types, compilation, options))
        .GroupBy(one => one.Object)
        .ToImmutableDictionary(group => group.Key, group => group.First().Found));

    /// <summary>What is wrong at one of the objects that they are made of; null for an object of none.</summary>
    public ImmutableArray<Diagnostic>? At(IObjectCreationOperation creation) => _byObject.Value.TryGetValue(creation.Syntax, out var found) ? found : null;

    private static IEnumerable<(SyntaxNode Object, ImmutableArray<Diagnostic> Found)> Find(INamedTypeSymbol plugin, KnownTypes types, Compilation compilation, AnalyzerOptions options)
    {
        var behind = new ValueBehind(compilation, CancellationToken.None);
        if (ManifestInCode.Creation(plugin, types, behind) is not { } creation) return [];
        var reader = new CodeNodeReader(behind);
        var manifest = reader.Read(creation);
        var readerOptions = EditorConfig.ReaderOptions(options, creation.Syntax.SyntaxTree);
        var found = ManifestReport.Find(CodeNodeWriter.Write(manifest), readerOptions, manifest.PlaceOf, Wording.Objects).Where(manifest.Says).ToArray();
        SyntaxNode[] objects = [.. reader.Objects.Where(one => one.Type!.Name is "PluginManifest" or "PluginField" or "PluginAction").Select(one => one.Syntax)];
        var inside = found.ToLookup(one => objects.Where(node => Holds(node, one.Location)).OrderBy(node => node.Span.Length).FirstOrDefault() ?? creation.Syntax);
        // An object that is put in twice is wrong once.
        return objects.Select(node => (node, inside[node].GroupBy(one => (one.Id, one.Location)).Select(same => same.First()).ToImmutableArray()));
    }

    private static bool Holds(SyntaxNode node, Location place) => node.SyntaxTree == place.SourceTree && node.Span.Contains(place.SourceSpan);
}
