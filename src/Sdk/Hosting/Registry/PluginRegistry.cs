using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Dispatcharr.PluginSdk.Hosting.Discovery;
using Dispatcharr.PluginSdk.Hosting.State;

namespace Dispatcharr.PluginSdk.Hosting.Registry;

/// <summary>Keeps folders, stored states and loaded plugins together, and publishes them as one catalog. No plugin code runs in here.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "A semaphore whose wait handle nobody asks for holds nothing to dispose of.")]
internal sealed class PluginRegistry(PluginScanner scanner, IPluginStateStore store)
{
    private readonly ConcurrentDictionary<string, PluginSlot> _slots = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _scanning = new(1, 1);
    private readonly Lock _changing = new();
    private ImmutableArray<PluginSlot> _listed = [];
    private volatile PluginCatalog _catalog = PluginCatalog.Empty;
    private long _writes;

    public PluginCatalog Catalog => _catalog;

    /// <summary>The plugins in list order.</summary>
    public ImmutableArray<PluginSlot> Slots
    {
        get
        {
            lock (_changing) return _listed;
        }
    }

    public bool TryGet(string key, [NotNullWhen(true)] out PluginSlot? slot) => _slots.TryGetValue(key, out slot);

    /// <summary>Whether the slot still stands for its key.</summary>
    public bool Holds(PluginSlot slot)
    {
        lock (_changing) return _slots.TryGetValue(slot.Key, out var held) && held == slot;
    }

    /// <summary>Looks at the files and the store anew and registers what is new.</summary>
    public async ValueTask RescanAsync(CancellationToken cancellationToken)
    {
        await _scanning.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var folders = scanner.Scan(cancellationToken);
            if (await MergeAsync(folders, cancellationToken).ConfigureAwait(false) is { Count: > 0 } unregistered)
            {
                await store.RegisterAsync(unregistered, cancellationToken).ConfigureAwait(false);
                await MergeAsync(folders, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _scanning.Release();
        }
    }

    /// <summary>Changes what is known of a plugin and publishes it.</summary>
    public void Change(PluginSlot slot, Action<PluginSlot> change)
    {
        lock (_changing)
        {
            change(slot);
            slot.Refresh();
            Publish();
        }
    }

    public ValueTask<bool> SetEnabledAsync(PluginSlot slot, bool enabled, CancellationToken cancellationToken) => WriteAsync(
        slot,
        () => store.SetEnabledAsync(slot.Key, enabled, cancellationToken),
        state => state with { Enabled = enabled, EverEnabled = state.EverEnabled || enabled },
        cancellationToken);

    public ValueTask<bool> SaveSettingsAsync(PluginSlot slot, JsonElement settings, CancellationToken cancellationToken) => WriteAsync(
        slot,
        () => store.SaveSettingsAsync(slot.Key, settings, cancellationToken),
        state => state with { Settings = settings },
        cancellationToken);

    /// <summary>Deletes a plugin's files and its state. A scan in between would find one without the other.</summary>
    public async ValueTask DeleteAsync(PluginSlot slot)
    {
        await _scanning.WaitAsync().ConfigureAwait(false);
        try
        {
            if (slot.Folder is { } folder) PluginFolderDeletion.Delete(folder.Path);
            await store.DeleteAsync(slot.Key, CancellationToken.None).ConfigureAwait(false);
            lock (_changing)
            {
                _slots.TryRemove(slot.Key, out _);
                _listed = _listed.Remove(slot);
                Publish();
            }
        }
        finally
        {
            _scanning.Release();
        }
    }

    private async ValueTask<bool> WriteAsync(
        PluginSlot slot, Func<ValueTask<bool>> write, Func<PluginState, PluginState> change, CancellationToken cancellationToken)
    {
        await slot.Writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (slot.State is null || !await write().ConfigureAwait(false)) return false;
            Change(slot, changed =>
            {
                changed.State = change(changed.State ?? new PluginState { Key = slot.Key });
                changed.WrittenAt = ++_writes;
            });
            return true;
        }
        finally
        {
            slot.Writing.Release();
        }
    }

    /// <summary>Lays folders and rows over each other.</summary>
    /// <returns>The plugins whose row is missing or out of date.</returns>
    private async ValueTask<List<PluginState>> MergeAsync(ImmutableArray<PluginFolder> folders, CancellationToken cancellationToken)
    {
        long asOf;
        lock (_changing) asOf = _writes;
        var rows = await store.ReadAllAsync(cancellationToken).ConfigureAwait(false);
        lock (_changing)
        {
            var slots = folders.Select(folder => folder.Key).Concat(rows.Select(row => row.Key)).Distinct(StringComparer.Ordinal)
                .Select(key => _slots.GetOrAdd(key, static added => new PluginSlot(added))).ToList();
            slots.AddRange(_slots.Values.Except(slots).Where(IsStillNeeded));
            var folderOf = folders.ToDictionary(folder => folder.Key, StringComparer.Ordinal);
            var rowOf = rows.ToDictionary(row => row.Key, StringComparer.Ordinal);
            foreach (var slot in slots)
            {
                slot.Folder = folderOf.GetValueOrDefault(slot.Key);
                if (slot.WrittenAt <= asOf) slot.State = rowOf.GetValueOrDefault(slot.Key);
                slot.Refresh();
            }

            _listed = [.. slots];
            Publish();
            return [.. slots.Where(IsUnregistered).Select(slot => Row(slot.Entry))];
        }
    }

    // Neither files nor row: forgotten, unless its code is still loaded or just being changed.
    private bool IsStillNeeded(PluginSlot slot) =>
        slot.Active is not null || slot.Transition.CurrentCount == 0 || !_slots.TryRemove(slot.Key, out _);

    private void Publish() => _catalog = new PluginCatalog(ImmutableArray.CreateRange(_listed, slot => slot.Entry));

    private static bool IsUnregistered(PluginSlot slot) => slot.Folder is not null && (slot.State is not { } state
        || state.Name != slot.Entry.Name || state.Version != slot.Entry.Version || state.Description != slot.Entry.Description);

    private static PluginState Row(PluginEntry entry) =>
        new() { Key = entry.Key, Name = entry.Name, Version = entry.Version, Description = entry.Description };
}
