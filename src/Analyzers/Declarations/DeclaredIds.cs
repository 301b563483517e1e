using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Dispatcharr.PluginSdk.Analyzers.Declarations;

/// <summary>What a plugin of the plain contract declares. A list is null where it is known at run time only.</summary>
internal sealed class DeclaredIds
{
    private DeclaredIds(ManifestInCode? code)
    {
        Fields = code?.Fields is { IsEmpty: true } ? FieldsOfFile : code?.Fields;
        Actions = code?.Actions is { IsEmpty: true } ? ActionsOfFile : code?.Actions;
        ActionList = code?.ActionList;
    }

    public ImmutableArray<DeclaredEntry>? Fields { get; }

    public ImmutableArray<DeclaredEntry>? Actions { get; }

    /// <summary>Where further actions can be declared.</summary>
    public Location? ActionList { get; }

    public static DeclaredIds Of(INamedTypeSymbol plugin, KnownTypes types, Compilation compilation, CancellationToken cancellationToken) =>
        new(ManifestInCode.Read(plugin, types, compilation, cancellationToken));

    // Where the code declares none, plugin.json speaks. Nobody reads it here, so what it says is not known.
    private static ImmutableArray<DeclaredEntry>? FieldsOfFile => null;

    private static ImmutableArray<DeclaredEntry>? ActionsOfFile => null;
}
