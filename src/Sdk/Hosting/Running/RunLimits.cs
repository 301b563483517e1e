using System.Collections.Frozen;

namespace Dispatcharr.PluginSdk.Hosting.Running;

/// <summary>How long each action of one plugin may take.</summary>
internal sealed class RunLimits(string key, PluginHostOptions options)
{
    private readonly TimeSpan _default = options.ActionTimeout;

    private readonly FrozenDictionary<string, TimeSpan> _byAction = options.ActionTimeouts
        .Where(limit => limit.Key.StartsWith(key + "/", StringComparison.Ordinal))
        .ToFrozenDictionary(limit => limit.Key[(key.Length + 1)..], limit => limit.Value, StringComparer.Ordinal);

    public TimeSpan Of(string action) => _byAction.Count > 0 && _byAction.TryGetValue(action, out var limit) ? limit : _default;
}
