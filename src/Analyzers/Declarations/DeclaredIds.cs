using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatcharr.PluginSdk.Analyzers.Declarations;

/// <summary>What a plugin of the plain contract declares. A list is null where it is known at run time only.</summary>
internal sealed class DeclaredIds
{
    private DeclaredIds(ManifestInCode? code, Lazy<ManifestInFile?> file)
    {
        // As in a host: where the code declares none, plugin.json speaks.
        Fields = code?.Fields is { IsEmpty: true } ? file.Value?.Fields : code?.Fields;
        Actions = code?.Actions is { IsEmpty: true } ? file.Value?.Actions : code?.Actions;
        ActionList = code?.ActionList;
    }

    public ImmutableArray<DeclaredEntry>? Fields { get; }

    public ImmutableArray<DeclaredEntry>? Actions { get; }

    /// <summary>Where the code can declare further actions.</summary>
    public Location? ActionList { get; }

    public static DeclaredIds Of(INamedTypeSymbol plugin, KnownTypes types, Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken) =>
        new(ManifestInCode.Read(plugin, types, compilation, cancellationToken), new(() => ManifestInFile.Read(options, cancellationToken)));
}
