namespace Dispatcharr.PluginSdk.Hosting.Runtime;

/// <summary>A plugin in memory, from load to unload.</summary>
public abstract class LoadedPlugin
{
    /// <summary>The plugin. Hosts hold on to this object and not to the plugin, so that it can go.</summary>
    /// <exception cref="ObjectDisposedException">It was unloaded.</exception>
    public abstract IPlugin Plugin { get; }

    /// <summary>Lets the plugin's code go. The plugin was stopped before, or had its chance. A second call does nothing.</summary>
    public abstract ValueTask UnloadAsync();
}
