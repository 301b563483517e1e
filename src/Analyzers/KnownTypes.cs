using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Dispatcharr.PluginSdk.Analyzers.Generation.Reading;
using Microsoft.CodeAnalysis;

namespace Dispatcharr.PluginSdk.Analyzers;

/// <summary>The types of the SDK in one compilation, looked up once.</summary>
internal sealed class KnownTypes
{
    // Each analyzer asks on its own, and all look at one compilation.
    private static readonly ConditionalWeakTable<Compilation, StrongBox<KnownTypes?>> Known = new();

    private readonly Compilation _compilation;
    private readonly Lazy<ImmutableArray<INamedTypeSymbol>> _plugins;
    private readonly Lazy<ImmutableArray<DeclaredPlugin>> _declared;

    private KnownTypes(Compilation compilation, INamedTypeSymbol plugin, INamedTypeSymbol context)
    {
        _compilation = compilation;
        _plugins = new(() => [.. TypesIn(compilation.Assembly.GlobalNamespace).Where(IsPlugin)]);
        // For the whole compilation, so that no single caller may cancel it.
        _declared = new(() => [.. PluginClasses.Select(type => PluginReader.Read(type, compilation, cancellationToken: default)).OfType<DeclaredPlugin>()]);
        IsTest = compilation.ReferencedAssemblyNames.Any(TestFramework.Is);
        (Plugin, Context) = (plugin, context);
        PluginAttribute = Sdk("PluginAttribute");
        StoppablePlugin = Sdk("IStoppablePlugin");
        FieldsProvider = Sdk("IFieldsProvider");
        Settings = Sdk("PluginSettings");
        Result = Sdk("PluginResult");
        CancellationToken = Named("System.Threading.CancellationToken");
    }

    /// <summary><c>IPlugin</c>.</summary>
    public INamedTypeSymbol Plugin { get; }

    /// <summary><c>PluginContext</c>.</summary>
    public INamedTypeSymbol Context { get; }

    public INamedTypeSymbol? PluginAttribute { get; }

    public INamedTypeSymbol? StoppablePlugin { get; }

    public INamedTypeSymbol? FieldsProvider { get; }

    public INamedTypeSymbol? Settings { get; }

    public INamedTypeSymbol? Result { get; }

    public INamedTypeSymbol? CancellationToken { get; }

    /// <summary>Whether the compilation is a test project: its plugins are doubles, and no host loads it.</summary>
    public bool IsTest { get; }

    /// <summary>The plugins of the compilation, in either style.</summary>
    public ImmutableArray<INamedTypeSymbol> PluginClasses => _plugins.Value;

    /// <summary>What those with [Plugin] declare.</summary>
    public ImmutableArray<DeclaredPlugin> DeclaredPlugins => _declared.Value;

    /// <summary>
    /// Whether the compilation holds a plugin that a host would load, or the base of one. Rules for code that runs in a host hold nowhere else:
    /// a host itself, also one with an internal plugin of its own, or a test, may write to its console.
    /// </summary>
    public bool HoldsPlugin => !IsTest && PluginClasses.Any(type => Has(type, PluginAttribute) || IsVisible(type));

    /// <summary>Null where the SDK is not referenced.</summary>
    public static KnownTypes? Find(Compilation compilation) => Known.GetValue(compilation, one => new(Look(one))).Value;

    /// <summary>Public, and all around it too.</summary>
    public static bool IsVisible(INamedTypeSymbol type) =>
        type.DeclaredAccessibility == Accessibility.Public && !type.IsFileLocal && (type.ContainingType is not { } outer || IsVisible(outer));

    private static KnownTypes? Look(Compilation compilation) =>
        compilation.GetTypeByMetadataName("Dispatcharr.PluginSdk.IPlugin") is { } plugin
        && compilation.GetTypeByMetadataName("Dispatcharr.PluginSdk.PluginContext") is { } context
            ? new(compilation, plugin, context)
            : null;

    /// <summary>A type by its full name; null where it is not referenced.</summary>
    public INamedTypeSymbol? Named(string fullName) => _compilation.GetTypeByMetadataName(fullName);

    /// <summary>Whether a type is a plugin, in either style.</summary>
    public bool IsPlugin(INamedTypeSymbol type) => type.TypeKind == TypeKind.Class && (Has(type, PluginAttribute) || Implements(type, Plugin));

    /// <summary>Whether a type has an interface.</summary>
    public static bool Implements(INamedTypeSymbol type, INamedTypeSymbol? contract) =>
        contract is not null && type.AllInterfaces.Contains(contract, SymbolEqualityComparer.Default);

    /// <summary>Whether a symbol carries an attribute.</summary>
    public static bool Has(ISymbol symbol, INamedTypeSymbol? attribute) =>
        attribute is not null && symbol.GetAttributes().Any(found => SymbolEqualityComparer.Default.Equals(found.AttributeClass, attribute));

    private INamedTypeSymbol? Sdk(string name) => Named("Dispatcharr.PluginSdk." + name);

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceSymbol parent) => parent.GetMembers().SelectMany(member => member switch
    {
        INamespaceSymbol inner => TypesIn(inner),
        INamedTypeSymbol type => TypesIn(type),
        _ => [],
    });

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamedTypeSymbol type) => type.GetTypeMembers().SelectMany(TypesIn).Prepend(type);
}
