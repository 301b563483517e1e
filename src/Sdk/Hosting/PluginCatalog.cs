using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Dispatcharr.PluginSdk.Hosting;

/// <summary>All plugins of a host at one moment. Never changes; the host swaps it whole, so readers need no lock.</summary>
public sealed class PluginCatalog
{
    private readonly Dictionary<string, PluginEntry> _byKey;

    internal PluginCatalog(ImmutableArray<PluginEntry> entries)
    {
        Entries = entries;
        _byKey = entries.ToDictionary(entry => entry.Key, StringComparer.Ordinal);
    }

    /// <summary>No plugins.</summary>
    public static PluginCatalog Empty { get; } = new([]);

    /// <summary>The plugins as they are listed: by folder name, then those whose files are gone.</summary>
    public ImmutableArray<PluginEntry> Entries { get; }

    /// <summary>Looks a plugin up.</summary>
    /// <param name="key">Its key; case matters.</param>
    /// <param name="entry">The plugin.</param>
    public bool TryGet(string key, [NotNullWhen(true)] out PluginEntry? entry) => _byKey.TryGetValue(key, out entry);
}
