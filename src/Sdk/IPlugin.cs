using Dispatcharr.PluginSdk.Manifest;

namespace Dispatcharr.PluginSdk;

/// <summary>A plugin as hosts and tests see it. One instance lives from enable to disable; runs of it may overlap.</summary>
public interface IPlugin
{
    /// <summary>Name, fields and actions. Where it is silent, the folder's <c>plugin.json</c> speaks.</summary>
    PluginManifest Manifest { get; }

    /// <summary>Runs an action. A <see cref="PluginException"/> reaches the user with its message, any other exception only as a failure; details go to the log.</summary>
    /// <param name="request">Which action, with which parameters. Actions that the manifest does not name arrive too.</param>
    /// <param name="context">Settings, logger and the rest of what the host gives.</param>
    /// <param name="cancellationToken">Fires when the caller gives up, the time limit is over, or the plugin is stopped; valid until the run ends.</param>
    ValueTask<PluginResult> RunAsync(ActionRequest request, PluginContext context, CancellationToken cancellationToken);
}
