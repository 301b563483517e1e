using System.Collections.Immutable;
using Dispatcharr.PluginSdk.Manifest;

namespace Dispatcharr.PluginSdk;

/// <summary>A plugin whose fields are known at run time only: options from a server, one field for each account.</summary>
public interface IFieldsProvider
{
    /// <summary>Called after the plugin is loaded. An empty list leaves the manifest's fields.</summary>
    /// <param name="context">As for a run.</param>
    /// <param name="cancellationToken">Fires when the host's time limit for loading is over.</param>
    ValueTask<ImmutableArray<PluginField>> GetFieldsAsync(PluginContext context, CancellationToken cancellationToken);
}
