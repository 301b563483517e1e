using System.Collections.Immutable;
using System.Text.Json;

namespace Dispatcharr.PluginSdk.Hosting.State;

/// <summary>Keeps states until the process ends: for tests, and for hosts that keep them elsewhere.</summary>
public sealed class InMemoryPluginStateStore : IPluginStateStore
{
    private readonly Lock _lock = new();
    private readonly OrderedDictionary<string, PluginState> _states = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<PluginState>> ReadAllAsync(CancellationToken cancellationToken)
    {
        lock (_lock) return ValueTask.FromResult<ImmutableArray<PluginState>>([.. _states.Values]);
    }

    /// <inheritdoc/>
    public ValueTask RegisterAsync(IReadOnlyCollection<PluginState> plugins, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plugins);
        lock (_lock)
        {
            foreach (var plugin in plugins)
            {
                var known = _states.GetValueOrDefault(plugin.Key) ?? new PluginState { Key = plugin.Key };
                _states[plugin.Key] = known with { Name = plugin.Name, Version = plugin.Version, Description = plugin.Description };
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<bool> SetEnabledAsync(string key, bool enabled, CancellationToken cancellationToken) =>
        Change(key, state => state with { Enabled = enabled, EverEnabled = state.EverEnabled || enabled });

    /// <inheritdoc/>
    public ValueTask<bool> SaveSettingsAsync(string key, JsonElement settings, CancellationToken cancellationToken)
    {
        var copy = settings.ValueKind == JsonValueKind.Undefined ? default : settings.Clone();
        return Change(key, state => state with { Settings = copy });
    }

    /// <inheritdoc/>
    public ValueTask<bool> DeleteAsync(string key, CancellationToken cancellationToken)
    {
        lock (_lock) return ValueTask.FromResult(_states.Remove(key));
    }

    private ValueTask<bool> Change(string key, Func<PluginState, PluginState> change)
    {
        lock (_lock)
        {
            if (!_states.TryGetValue(key, out var state)) return ValueTask.FromResult(false);
            _states[key] = change(state);
            return ValueTask.FromResult(true);
        }
    }
}
