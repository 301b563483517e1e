using Dispatcharr.PluginSdk.Hosting.Discovery;
using Dispatcharr.PluginSdk.Hosting.Running;
using Dispatcharr.PluginSdk.Hosting.State;

namespace Dispatcharr.PluginSdk.Hosting.Registry;

/// <summary>All that a host knows of one key. <see cref="PluginRegistry"/> alone changes it; anyone may read.</summary>
internal sealed class PluginSlot(string key)
{
    private volatile ActivePlugin? _active;
    private volatile PluginEntry _entry = new() { Key = key, Name = key };

    public string Key => key;

    /// <summary>Held while the plugin is loaded, stopped or deleted: one such change at a time.</summary>
    public SemaphoreSlim Transition { get; } = new(1, 1);

    /// <summary>Held while its state is written, so that memory and store see writes in one order.</summary>
    public SemaphoreSlim Writing { get; } = new(1, 1);

    public PluginFolder? Folder { get; set; }

    /// <summary>What the store holds; null until the plugin is registered.</summary>
    public PluginState? State { get; set; }

    /// <summary>When <see cref="State"/> was last written from here, in the registry's count of writes.</summary>
    public long WrittenAt { get; set; }

    /// <summary>The code at work; null when it is not loaded.</summary>
    public ActivePlugin? Active
    {
        get => _active;
        set => _active = value;
    }

    /// <summary>Why the last attempt to load failed.</summary>
    public string? Error { get; set; }

    /// <summary>The files whose code did not come back from loading. They are not tried again until they change or an admin asks.</summary>
    public FolderFingerprint? Hung { get; set; }

    public PluginEntry Entry => _entry;

    /// <summary>Derives the entry, and the settings of the next run, from the rest.</summary>
    public void Refresh()
    {
        _entry = PluginEntryBuilder.Build(key, Folder, State, _active?.Manifest, Error);
        _active?.Configure(_entry);
    }
}
