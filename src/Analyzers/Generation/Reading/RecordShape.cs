using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Dispatcharr.PluginSdk.Analyzers.Generation.Reading;

/// <summary>The properties of a record or class that settings or parameters fill.</summary>
internal static class RecordShape
{
    /// <summary>Whether a type declares settings: it, or one that it inherits from, has [Field] or [Info].</summary>
    public static bool IsSettings(INamedTypeSymbol type) =>
        BaseFirst(type).Any(part => part.SdkAttribute("InfoAttribute") is not null)
        || Properties(type).Any(property => FieldOf(property) is not null || property.SdkAttribute("InfoAttribute") is not null);

    /// <summary>Whether a type that declares no settings takes parameters: a record, or a class of the plugin's own with a property that can be filled.</summary>
    public static bool IsParameters(INamedTypeSymbol type, INamedTypeSymbol plugin, Compilation compilation) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsRefLikeType: false }
        && (type.IsRecord || SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, plugin.ContainingAssembly))
        && type.ContainingAssembly.Name != "Dispatcharr.PluginSdk"
        && !BoundProperties(type, plugin, compilation).IsEmpty;

    /// <summary>All properties, inherited ones first; of those that override or hide one another the last.</summary>
    public static ImmutableArray<IPropertySymbol> Properties(INamedTypeSymbol type)
    {
        var all = BaseFirst(type).SelectMany(part => part.GetMembers().OfType<IPropertySymbol>())
            .Where(property => property is { Name.Length: > 0, IsStatic: false, IsIndexer: false, ExplicitInterfaceImplementations.IsEmpty: true }).ToArray();
        var last = all.ToLookup(property => property.Name);
        return all.Select(property => property.Name).Distinct().Select(name => last[name].Last()).ToImmutableArray();
    }

    /// <summary>The [Field] of a property, or of the one that it overrides.</summary>
    public static AttributeData? FieldOf(IPropertySymbol property) =>
        property.SdkAttribute("FieldAttribute") ?? (property.OverriddenProperty is { } overridden ? FieldOf(overridden) : null);

    /// <summary>What generated code fills: of settings the fields, of parameters every property, where the type fits and the setter can be reached.</summary>
    public static ImmutableArray<IPropertySymbol> BoundProperties(INamedTypeSymbol type, INamedTypeSymbol plugin, Compilation compilation)
    {
        var settings = IsSettings(type);
        return Properties(type)
            .Where(property => !settings || FieldOf(property) is not null)
            .Where(property => settings || property.DeclaredAccessibility == Accessibility.Public)
            .Where(property => FieldTypes.Of(property.Type) is not null)
            .Where(property => CanReach(property.GetMethod) && CanReach(property.SetMethod))
            .ToImmutableArray();

        bool CanReach(IMethodSymbol? accessor) => accessor is not null && compilation.IsSymbolAccessibleWithin(accessor, plugin);
    }

    /// <summary>A type and those that it inherits from, the last one first.</summary>
    public static ImmutableArray<INamedTypeSymbol> BaseFirst(INamedTypeSymbol type)
    {
        var parts = new Stack<INamedTypeSymbol>();
        for (var part = type; part is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) }; part = part.BaseType) parts.Push(part);
        return [.. parts];
    }
}
