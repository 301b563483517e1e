using System.Collections.Immutable;
using System.Text.Json;

namespace Dispatcharr.PluginSdk.Hosting.State;

/// <summary>Keeps what a host remembers of its plugins. Each call is atomic, also among processes; none overwrites what another one changed beside it.</summary>
public interface IPluginStateStore
{
    /// <summary>Reads everything.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>One state a key, in the order in which the keys were first registered.</returns>
    ValueTask<ImmutableArray<PluginState>> ReadAllAsync(CancellationToken cancellationToken);

    /// <summary>Adds plugins that are new, disabled and without settings; of known ones updates name, version and description.</summary>
    /// <param name="plugins">The plugins found; what else a state holds is not looked at.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask RegisterAsync(IReadOnlyCollection<PluginState> plugins, CancellationToken cancellationToken);

    /// <summary>Switches a plugin on or off; on sets <see cref="PluginState.EverEnabled"/> too.</summary>
    /// <param name="key">The plugin's key.</param>
    /// <param name="enabled">On or off.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>False when the key is not registered.</returns>
    ValueTask<bool> SetEnabledAsync(string key, bool enabled, CancellationToken cancellationToken);

    /// <summary>Replaces a plugin's settings. When the task is done, the settings survive the end of the process.</summary>
    /// <param name="key">The plugin's key.</param>
    /// <param name="settings">A JSON object.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>False when the key is not registered.</returns>
    ValueTask<bool> SaveSettingsAsync(string key, JsonElement settings, CancellationToken cancellationToken);

    /// <summary>Forgets a plugin.</summary>
    /// <param name="key">The plugin's key.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>False when the key was not registered.</returns>
    ValueTask<bool> DeleteAsync(string key, CancellationToken cancellationToken);
}
