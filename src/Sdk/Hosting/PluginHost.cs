using System.Collections.Immutable;
using System.Text.Json;
using Dispatcharr.PluginSdk.Hosting.Discovery;
using Dispatcharr.PluginSdk.Hosting.Registry;
using Dispatcharr.PluginSdk.Hosting.Running;
using Dispatcharr.PluginSdk.Hosting.Runtime;
using Dispatcharr.PluginSdk.Hosting.State;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Dispatcharr.PluginSdk.Hosting;

/// <summary>Finds, loads, runs and unloads plugins. One instance a process; all members may be called from any thread.</summary>
/// <remarks>
/// What the store throws passes through to the caller. After <see cref="DisposeAsync"/> what would change or run a plugin throws
/// <see cref="ObjectDisposedException"/>. What a plugin throws is never thrown from here.
/// </remarks>
public sealed class PluginHost : IAsyncDisposable
{
    private readonly string _directory;
    private readonly ILogger _logger;
    private readonly PluginRegistry _registry;
    private readonly PluginLoader _loader;
    private volatile bool _disposed;

    /// <summary>Puts a host together; nothing is read before <see cref="StartAsync"/>.</summary>
    /// <param name="options">Where plugins are, and how long they may take.</param>
    /// <param name="store">Keeps what the host remembers.</param>
    /// <param name="runtimes">Bring plugins to life; the first that can takes a plugin. They outlive the host.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="loggers">Makes the host's log and the plugins' own.</param>
    public PluginHost(
        IOptions<PluginHostOptions> options, IPluginStateStore store, IEnumerable<IPluginRuntime> runtimes, TimeProvider timeProvider, ILoggerFactory loggers)
    {
        ArgumentNullException.ThrowIfNull(options);
        var chosen = options.Value;
        _directory = chosen.PluginsPath;
        _logger = loggers.CreateLogger<PluginHost>();
        _registry = new PluginRegistry(new PluginScanner(_directory, timeProvider, _logger), store);
        _loader = new PluginLoader(runtimes, chosen, new PluginContextFactory(chosen.DataPath, timeProvider, loggers), _logger);
    }

    /// <summary>The plugins as they are now. Reading it takes no lock.</summary>
    public PluginCatalog Catalog => _registry.Catalog;

    /// <summary>Looks at the plugin folder, registers what is new, and loads what is enabled. Called by the host's start-up.</summary>
    /// <param name="cancellationToken">Gives up before plugins are loaded.</param>
    /// <returns>The plugins as they are now.</returns>
    /// <exception cref="IOException">The plugin folder cannot be made or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for want of permission.</exception>
    public async ValueTask<PluginCatalog> StartAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        await _loader.StartAsync(cancellationToken).ConfigureAwait(false);
        return await LoadAllAsync(cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<PluginCatalog> LoadAllAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        await RescanAsync(makeFolder: true, cancellationToken).ConfigureAwait(false);
        await ForEachAsync(slot => !_disposed && slot.Entry.Enabled && slot.Active is null ? LoadAsync(slot) : default).ConfigureAwait(false);
        return Catalog;
    }

    /// <summary>Looks at the plugin folder anew, stops the enabled plugins and loads them again.</summary>
    /// <param name="cancellationToken">Gives up before plugins are stopped.</param>
    /// <returns>The plugins as they are now.</returns>
    /// <exception cref="IOException">The plugin folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for want of permission.</exception>
    public async ValueTask<PluginCatalog> ReloadAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await ForEachAsync(slot => UnloadAsync(slot, StopReason.Reload)).ConfigureAwait(false);
        return await LoadAllAsync(CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>Switches a plugin on (and loads it) or off (stops and unloads it). A plugin that cannot be loaded is on all the same, with an <see cref="PluginEntry.Error"/>.</summary>
    /// <param name="key">The plugin's key; case matters.</param>
    /// <param name="enabled">On or off. On, when it is on already, loads it anew.</param>
    /// <param name="cancellationToken">Gives up before anything is changed.</param>
    /// <returns>The plugin as it is now; null when the host knows no such plugin.</returns>
    public ValueTask<PluginEntry?> SetEnabledAsync(string key, bool enabled, CancellationToken cancellationToken = default) =>
        ChangeAsync<PluginEntry?>(key, null, async slot =>
        {
            if (!await _registry.SetEnabledAsync(slot, enabled, cancellationToken).ConfigureAwait(false)) return null;
            await UnloadAsync(slot, enabled ? StopReason.Reload : StopReason.Disable).ConfigureAwait(false);
            await RescanAsync(makeFolder: false, CancellationToken.None).ConfigureAwait(false);
            if (enabled) await LoadAsync(slot).ConfigureAwait(false);
            return slot.Entry;
        }, cancellationToken);

    /// <summary>Replaces a plugin's settings; the next run sees them.</summary>
    /// <param name="key">The plugin's key; case matters.</param>
    /// <param name="settings">A JSON object of values by field id.</param>
    /// <param name="cancellationToken">Gives up before anything is changed.</param>
    /// <returns>The plugin as it is now; null when the host knows no such plugin.</returns>
    /// <exception cref="ArgumentException">The settings are no JSON object.</exception>
    public async ValueTask<PluginEntry?> SaveSettingsAsync(string key, JsonElement settings, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (settings.ValueKind != JsonValueKind.Object) throw new ArgumentException("Settings must be a JSON object of values by field id.", nameof(settings));
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _registry.TryGet(key, out var slot) && await _registry.SaveSettingsAsync(slot, settings.Clone(), cancellationToken).ConfigureAwait(false)
            ? slot.Entry
            : null;
    }

    /// <summary>Stops and unloads a plugin, deletes its folder and forgets its state.</summary>
    /// <param name="key">The plugin's key; case matters.</param>
    /// <param name="cancellationToken">Gives up before anything is changed.</param>
    /// <returns>False when the host knows no such plugin.</returns>
    /// <exception cref="IOException">The folder cannot be deleted. The plugin is stopped, its state is kept.</exception>
    public ValueTask<bool> DeleteAsync(string key, CancellationToken cancellationToken = default) =>
        ChangeAsync(key, false, async slot =>
        {
            await UnloadAsync(slot, StopReason.Delete).ConfigureAwait(false);
            await _registry.DeleteAsync(slot).ConfigureAwait(false);
            await RescanAsync(makeFolder: false, CancellationToken.None).ConfigureAwait(false);
            return true;
        }, cancellationToken);

    /// <summary>Runs an action.</summary>
    /// <param name="key">The plugin's key; case matters.</param>
    /// <param name="request">Which action. It is handed over whether the plugin lists it or not.</param>
    /// <param name="cancellationToken">Fires when the caller gives up.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public ValueTask<PluginRunResult> RunAsync(string key, ActionRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(request);
        return RunAsync(key, request, null, cancellationToken);
    }

    /// <summary>Runs every action of an enabled plugin that names the event, in list order, one after the other. One that fails stops no other.</summary>
    /// <param name="pluginEvent">The event; a payload that is left out becomes <c>{}</c>.</param>
    /// <param name="cancellationToken">Fires when the caller gives up.</param>
    /// <returns>How each run ended, in that order.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async ValueTask<ImmutableArray<PluginRunResult>> RaiseAsync(PluginEvent pluginEvent, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pluginEvent);
        var results = ImmutableArray.CreateBuilder<PluginRunResult>();
        var runs = Catalog.Entries.Where(entry => entry.Enabled)
            .SelectMany(entry => entry.Actions, (entry, action) => (entry.Key, Action: action))
            .Where(run => !run.Action.Events.IsDefault && run.Action.Events.Contains(pluginEvent.Name));
        var parameters = EventParameters.Of(pluginEvent);
        foreach (var (key, action) in runs)
        {
            var result = await RunForEventAsync(key, new ActionRequest(action.Id, parameters), pluginEvent, cancellationToken).ConfigureAwait(false);
            if (result.Status != PluginRunStatus.Completed) _logger.EventRunFailed(key, action.Id, pluginEvent.Name, result.Status, result.Error);
            results.Add(result);
        }

        return results.DrainToImmutable();
    }

    // To load one plugin that is not loaded yet takes the store and the disk; what these throw must not keep the event from the others.
    private async ValueTask<PluginRunResult> RunForEventAsync(string key, ActionRequest request, PluginEvent pluginEvent, CancellationToken cancellationToken)
    {
        try
        {
            return await RunAsync(key, request, pluginEvent, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or ObjectDisposedException))
        {
            return new(PluginRunStatus.NotLoaded, null, ErrorText.FirstLine(exception));
        }
    }

    /// <summary>Stops and unloads everything.</summary>
    public async ValueTask DisposeAsync()
    {
        _disposed = true;
        await ForEachAsync(slot => UnloadAsync(slot, StopReason.Shutdown)).ConfigureAwait(false);
        await _loader.DisposeAsync().ConfigureAwait(false);
    }

    private ValueTask<PluginRunResult> RunAsync(string key, ActionRequest request, PluginEvent? pluginEvent, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested) return ValueTask.FromCanceled<PluginRunResult>(cancellationToken);
        if (!_registry.TryGet(key, out var slot)) return new(new PluginRunResult(PluginRunStatus.NotFound, null, "Plugin not found"));
        return slot.Active is { } active && slot.Entry.Enabled && active.TryRun(request, pluginEvent, cancellationToken, out var run)
            ? run
            : LoadAndRunAsync(slot, request, pluginEvent, cancellationToken);
    }

    private async ValueTask<PluginRunResult> LoadAndRunAsync(PluginSlot slot, ActionRequest request, PluginEvent? pluginEvent, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (Refusal(slot) is { } refused) return refused;
        var active = await ChangeAsync(slot.Key, null, async held =>
        {
            if (held.Active is null && held.Entry.Enabled) await RescanAsync(makeFolder: false, cancellationToken).ConfigureAwait(false);
            if (held.Active is null && held.Entry.Enabled && !IsHung(held)) await LoadAsync(held).ConfigureAwait(false);
            return held.Active;
        }, cancellationToken).ConfigureAwait(false);
        if (Refusal(slot) is { } refusedNow) return refusedNow;
        return active is not null && active.TryRun(request, pluginEvent, cancellationToken, out var run)
            ? await run.ConfigureAwait(false)
            : new(PluginRunStatus.NotLoaded, null, $"Plugin '{slot.Key}' not found");
    }

    private PluginRunResult? Refusal(PluginSlot slot) => (_registry.Holds(slot) ? slot.State : null) switch
    {
        null => new(PluginRunStatus.NotFound, null, "Plugin not found"),
        { Enabled: false } => new(PluginRunStatus.Disabled, null, "Plugin is disabled"),
        _ => null,
    };

    /// <summary>Does something to a plugin while nobody else does.</summary>
    private async ValueTask<T> ChangeAsync<T>(string key, T unknown, Func<PluginSlot, ValueTask<T>> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (!_registry.TryGet(key, out var slot)) return unknown;
        await slot.Transition.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _registry.Holds(slot) ? await change(slot).ConfigureAwait(false) : unknown;
        }
        finally
        {
            slot.Transition.Release();
        }
    }

    /// <summary>Does something to all plugins, side by side, so that one that hangs keeps no other waiting.</summary>
    private Task ForEachAsync(Func<PluginSlot, ValueTask> change) => Task.WhenAll(_registry.Slots.Select(async slot =>
    {
        await slot.Transition.WaitAsync().ConfigureAwait(false);
        try
        {
            await change(slot).ConfigureAwait(false);
        }
        finally
        {
            slot.Transition.Release();
        }
    }));

    /// <summary>Looks at the files and the store anew. Enabled plugins that lie unloaded because it threw say why.</summary>
    private async ValueTask RescanAsync(bool makeFolder, CancellationToken cancellationToken)
    {
        try
        {
            if (makeFolder) Directory.CreateDirectory(_directory);
            await _registry.RescanAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var error = $"It is not loaded, as the plugin folder or the state could not be read ({ErrorText.FirstLine(exception).TrimEnd('.')}). Mend that, then reload.";
            foreach (var slot in _registry.Slots)
            {
                if (slot is { Active: null, Entry.Enabled: true }) _registry.Change(slot, changed => changed.Error ??= changed.Active is null ? error : null);
            }

            throw;
        }
    }

    private async ValueTask LoadAsync(PluginSlot slot)
    {
        var outcome = slot.Folder is { } folder
            ? await _loader.LoadAsync(folder, slot.State).ConfigureAwait(false)
            : new LoadOutcome(null, "Its folder is gone. Put it back, or delete the plugin.", null);
        _registry.Change(slot, changed => (changed.Active, changed.Error, changed.Hung) = (outcome.Plugin, outcome.Error, outcome.Hung));
    }

    private static bool IsHung(PluginSlot slot) => slot is { Hung: { } files, Folder: { } folder } && files == FolderFingerprint.Of(folder);

    private async ValueTask UnloadAsync(PluginSlot slot, StopReason reason)
    {
        if (slot is { Active: null, Error: null }) return;
        if (slot.Active is { } active) await _loader.UnloadAsync(slot.Key, active, reason).ConfigureAwait(false);
        _registry.Change(slot, changed => (changed.Active, changed.Error, changed.Hung) = (null, null, null));
    }
}
