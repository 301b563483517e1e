using Dispatcharr.PluginSdk.Hosting.Discovery;

namespace Dispatcharr.PluginSdk.Hosting.Runtime;

/// <summary>Brings plugins of one kind to life. A host asks its runtimes in the order in which they were registered.</summary>
public interface IPluginRuntime
{
    /// <summary>Called when a host starts, before it loads anything: the time to clear away what a process that died left behind.</summary>
    /// <param name="cancellationToken">Fires when the start is given up.</param>
    ValueTask StartAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>Whether this runtime is the one for a folder. Looks at what was found, runs nothing.</summary>
    /// <param name="folder">The folder.</param>
    bool CanLoad(PluginFolder folder);

    /// <summary>Loads the folder's code and makes one instance of its plugin.</summary>
    /// <param name="folder">A folder that <see cref="CanLoad"/> said yes to.</param>
    /// <param name="cancellationToken">Fires when the host no longer waits; what is loaded after that is unloaded again.</param>
    /// <exception cref="PluginLoadException">The plugin cannot be loaded; the message says why, for an admin.</exception>
    ValueTask<LoadedPlugin> LoadAsync(PluginFolder folder, CancellationToken cancellationToken);
}
