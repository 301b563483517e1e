using Microsoft.CodeAnalysis;

namespace Dispatcharr.PluginSdk.Analyzers.Declarations;

/// <summary>Judges constructors as a host does: it calls a public one, and gives it only services that it may have.</summary>
internal static class PluginConstructor
{
    private static readonly string[] OfOneRun = ["PluginContext", "PluginSettings", "ActionRequest", "PluginEvent", "PluginManifest"];

    /// <summary>Null when a host can use one of the constructors.</summary>
    public static (Location Place, string Message)? Problem(INamedTypeSymbol type, KnownTypes types)
    {
        var constructors = type.InstanceConstructors.Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public).ToArray();
        if (constructors.Length == 0)
        {
            return (type.Locations[0], $"'{type.Name}' has no public constructor, so a host cannot create it and the plugin does not load. Make one public.");
        }

        var missing = constructors.Select(constructor => constructor.Parameters.FirstOrDefault(parameter => Refusal(parameter, types) is not null)).ToArray();
        if (missing.Any(parameter => parameter is null)) return null;
        var first = missing[0]!;
        return (first.Locations[0], $"No host can give '{first.Name}' to the constructor of '{type.Name}', so the plugin does not load: {Refusal(first, types)}");
    }

    private static string? Refusal(IParameterSymbol parameter, KnownTypes types) => parameter switch
    {
        { HasExplicitDefaultValue: true } => null,
        { Type: { IsValueType: true } or { SpecialType: SpecialType.System_String } or IArrayTypeSymbol } =>
            "it is a value and no service. Take it from a setting, or give it a default.",
        { Type: INamedTypeSymbol type } when OfOneRun.Contains(type.Name) && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, types.Plugin.ContainingAssembly) =>
            "it comes with each run. Take it from the parameters of RunAsync.",
        { Type: INamedTypeSymbol { Name: "ILogger", ContainingNamespace.Name: "Logging" } } => null,
        { Type: INamedTypeSymbol type } when Names(type, parameter.ContainingAssembly) =>
            "a host keeps no services of a plugin's own types. Create it in the constructor.",
        _ => null,
    };

    private static bool Names(ITypeSymbol type, IAssemblySymbol assembly) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, assembly)
        || (type is INamedTypeSymbol named && named.TypeArguments.Any(argument => Names(argument, assembly)));
}
