using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Dispatcharr.PluginSdk.Analyzers.Generation.Reading;

/// <summary>What an author declared with a class with [Plugin]: the manifest, and the symbols behind each part of it.</summary>
internal sealed record DeclaredPlugin
{
    public required INamedTypeSymbol Type { get; init; }

    public required AttributeData Attribute { get; init; }

    public required ManifestModel Manifest { get; init; }

    /// <summary>The settings records that the actions take, in the order in which they come up.</summary>
    public required ImmutableArray<INamedTypeSymbol> Settings { get; init; }

    /// <summary>All fields, those that no manifest can hold too.</summary>
    public required ImmutableArray<DeclaredField> Fields { get; init; }

    /// <summary>All actions, those that cannot be called too.</summary>
    public required ImmutableArray<DeclaredAction> Actions { get; init; }

    /// <summary>The stop hook, if there is one.</summary>
    public required IMethodSymbol? Stop { get; init; }
}
