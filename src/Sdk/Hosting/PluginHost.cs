using System.Collections.Immutable;
using System.Text.Json;

namespace Dispatcharr.PluginSdk.Hosting;

/// <summary>Finds, loads, runs and unloads plugins. One instance a process; all members may be called from any thread.</summary>
public sealed class PluginHost : IAsyncDisposable
{
    /// <summary>The plugins as they are now. Reading it takes no lock.</summary>
    public PluginCatalog Catalog { get; } = PluginCatalog.Empty;

    /// <summary>Looks at the plugin folder, registers what is new, and loads what is enabled. Called by the host's start-up.</summary>
    public ValueTask<PluginCatalog> StartAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException("skeleton");

    /// <summary>Looks at the plugin folder anew, stops the enabled plugins and loads them again.</summary>
    public ValueTask<PluginCatalog> ReloadAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException("skeleton");

    /// <summary>Switches a plugin on (and loads it) or off (stops and unloads it). A plugin that cannot be loaded is on all the same, with an <see cref="PluginEntry.Error"/>.</summary>
    /// <returns>The plugin as it is now; null when the host knows no such plugin.</returns>
    public ValueTask<PluginEntry?> SetEnabledAsync(string key, bool enabled, CancellationToken cancellationToken = default) => throw new NotSupportedException("skeleton");

    /// <summary>Replaces a plugin's settings; the next run sees them.</summary>
    /// <returns>The plugin as it is now; null when the host knows no such plugin.</returns>
    /// <exception cref="ArgumentException">The settings are no JSON object.</exception>
    public ValueTask<PluginEntry?> SaveSettingsAsync(string key, JsonElement settings, CancellationToken cancellationToken = default) => throw new NotSupportedException("skeleton");

    /// <summary>Stops and unloads a plugin, deletes its folder and forgets its state.</summary>
    /// <returns>False when the host knows no such plugin.</returns>
    public ValueTask<bool> DeleteAsync(string key, CancellationToken cancellationToken = default) => throw new NotSupportedException("skeleton");

    /// <summary>Runs an action.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public ValueTask<PluginRunResult> RunAsync(string key, ActionRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException("skeleton");

    /// <summary>Runs every action of an enabled plugin that names the event, in list order, one after the other. One that fails stops no other.</summary>
    /// <returns>How each run ended, in that order.</returns>
    public ValueTask<ImmutableArray<PluginRunResult>> RaiseAsync(PluginEvent pluginEvent, CancellationToken cancellationToken = default) => throw new NotSupportedException("skeleton");

    /// <summary>Stops and unloads everything.</summary>
    public ValueTask DisposeAsync() => throw new NotSupportedException("skeleton");
}
