using Dispatcharr.PluginSdk.Analyzers.Generation.Reading;
using Microsoft.CodeAnalysis;

namespace Dispatcharr.PluginSdk.Analyzers.Declarations;

/// <summary>Looks from the plugin at what it declares. Findings stay in the compilation: of settings that another project declares, the plugin's own name is the place.</summary>
internal sealed class PluginSight(DeclaredPlugin plugin, Compilation compilation)
{
    public Location Of(Location? place) => place?.SourceTree is { } tree && compilation.ContainsSyntaxTree(tree) ? place : plugin.Type.Locations[0];

    /// <summary>Whether the plugin's own code, and what is generated for it, can use a member.</summary>
    public bool CanReach(ISymbol? member) => member is not null && compilation.IsSymbolAccessibleWithin(member, plugin.Type);
}
