using Dispatcharr.PluginSdk.Analyzers.Generation.Reading;
using Microsoft.CodeAnalysis;

namespace Dispatcharr.PluginSdk.Analyzers.Declarations;

/// <summary>Keeps findings in the compilation: of settings that another project declares, the plugin's own name is the place.</summary>
internal sealed class OwnPlaces(DeclaredPlugin plugin, Compilation compilation)
{
    public Location Of(Location? place) => place?.SourceTree is { } tree && compilation.ContainsSyntaxTree(tree) ? place : plugin.Type.Locations[0];
}
