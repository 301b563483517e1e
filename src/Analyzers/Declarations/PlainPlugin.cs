using Microsoft.CodeAnalysis;

namespace Dispatcharr.PluginSdk.Analyzers.Declarations;

/// <summary>Tells plugins that write <c>IPlugin</c> by hand from those whose other half is generated.</summary>
internal static class PlainPlugin
{
    public static bool Is(INamedTypeSymbol type, KnownTypes types) =>
        type.TypeKind == TypeKind.Class && KnownTypes.Implements(type, types.Plugin) && !KnownTypes.Has(type, types.PluginAttribute);

    /// <summary>The plugin whose settings the code of the compilation reads; null when there is none of the plain contract, or several.</summary>
    public static INamedTypeSymbol? Only(KnownTypes types) =>
        !types.IsTest && types.PluginClasses is [var only] && Is(only, types) ? only : null;
}
