using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Dispatcharr.PluginSdk.Analyzers;

/// <summary>The types of the SDK in one compilation, looked up once.</summary>
internal sealed class KnownTypes
{
    private readonly Compilation _compilation;
    private readonly Lazy<ImmutableArray<INamedTypeSymbol>> _plugins;

    private KnownTypes(Compilation compilation, INamedTypeSymbol plugin, INamedTypeSymbol context)
    {
        _compilation = compilation;
        _plugins = new(() => [.. TypesIn(compilation.Assembly.GlobalNamespace).Where(IsPlugin)]);
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

    /// <summary>Whether the compilation holds a plugin. Rules for code that runs in a host hold nowhere else: a host itself, or a test, may write to its console.</summary>
    public bool HoldsPlugin => !IsTest && !PluginClasses.IsEmpty;

    /// <summary>Null where the SDK is not referenced.</summary>
    public static KnownTypes? Find(Compilation compilation) =>
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
