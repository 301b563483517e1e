using System.Collections.Immutable;
using System.IO.Enumeration;
using Microsoft.Extensions.Logging;

namespace Dispatcharr.PluginSdk.Hosting.Discovery;

/// <summary>Finds the plugins in a folder. Reads files only, runs no code, and reads again only what changed since its last scan.</summary>
/// <remarks>One scan at a time: the caller sees to that.</remarks>
public sealed class PluginScanner
{
    // File systems and kernels stamp with a clock that ticks in milliseconds, some (FAT) in two seconds.
    private static readonly TimeSpan ClockTick = TimeSpan.FromSeconds(2);

    private static readonly EnumerationOptions AllEntries = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private readonly string _root;
    private readonly TimeProvider _timeProvider;
    private readonly ILogger _logger;
    private readonly PluginFolderReader _reader = new();
    private readonly Dictionary<string, SeenFolder> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SeenFolder>.AlternateLookup<ReadOnlySpan<char>> _seenByName;
    private ImmutableArray<PluginFolder> _found = [];
    private bool _changed;
    private int _scan;

    /// <summary>Prepares scans of one folder.</summary>
    /// <param name="directory">The folder that holds the plugin folders.</param>
    /// <param name="timeProvider">The clock to hold file times against.</param>
    /// <param name="logger">Where to report what cannot be read.</param>
    public PluginScanner(string directory, TimeProvider timeProvider, ILogger logger)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        ArgumentNullException.ThrowIfNull(timeProvider);
        ArgumentNullException.ThrowIfNull(logger);
        (_root, _timeProvider, _logger) = (Path.GetFullPath(directory), timeProvider, logger);
        _seenByName = _seen.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Looks at every folder once. What is unchanged comes back as the same object as before.</summary>
    /// <param name="cancellationToken">Gives up between two folders.</param>
    /// <returns>The plugins by folder name, in code point order. Of two folders with one key the last wins, in the place of the first.</returns>
    /// <exception cref="IOException">The folder that holds the plugin folders cannot be read. A single plugin's folder never is the cause.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for want of permission.</exception>
    public ImmutableArray<PluginFolder> Scan(CancellationToken cancellationToken = default)
    {
        _scan++;
        var trustBefore = (_timeProvider.GetUtcNow() - ClockTick).UtcTicks;
        var met = 0;
        var plugins = new List<PluginFolder>(_seen.Count);
        var folders = new FileSystemEnumerable<SeenFolder>(_root, (ref FileSystemEntry entry) => Visit(ref entry, trustBefore), AllEntries)
        {
            ShouldIncludePredicate = static (ref FileSystemEntry entry) => entry.IsDirectory,
        };
        _reader.OpenRoot(_root);
        try
        {
            foreach (var folder in folders)
            {
                cancellationToken.ThrowIfCancellationRequested();
                met++;
                if (folder.Plugin is { } plugin) plugins.Add(plugin);
            }
        }
        finally
        {
            _reader.CloseRoot();
        }

        if (!_changed && met == _seen.Count) return _found;
        ForgetVanished();
        plugins.Sort(static (left, right) => FolderNameOrder.Instance.Compare(left.Path, right.Path));
        _found = WithoutClashes(plugins);
        _changed = false;
        return _found;
    }

    private SeenFolder Visit(ref FileSystemEntry entry, long trustBefore)
    {
        if (!_seenByName.TryGetValue(entry.FileName, out var folder))
        {
            var name = entry.FileName.ToString();
            _seen.Add(name, folder = new SeenFolder(_root, name));
        }

        folder.Scan = _scan;
        if (folder.IsCurrent(_reader)) return folder;
        folder.Take(Read(folder, out var stamp), stamp, trustBefore);
        _changed = true;
        return folder;
    }

    private PluginFolder? Read(SeenFolder folder, out FolderStamp stamp)
    {
        stamp = default;
        try
        {
            if (_reader.Read(folder, out stamp) is { } plugin) return plugin;
            _ = Directory.EnumerateFileSystemEntries(folder.Path).Any();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _logger.UnreadableFolder(exception, folder.Path);
        }

        return null;
    }

    private void ForgetVanished()
    {
        foreach (var (name, folder) in _seen)
        {
            if (folder.Scan != _scan) _seen.Remove(name);
        }
    }

    private ImmutableArray<PluginFolder> WithoutClashes(List<PluginFolder> plugins)
    {
        var placeOf = new Dictionary<string, int>(plugins.Count, StringComparer.Ordinal);
        var kept = ImmutableArray.CreateBuilder<PluginFolder>(plugins.Count);
        foreach (var plugin in plugins)
        {
            if (placeOf.TryAdd(plugin.Key, kept.Count))
            {
                kept.Add(plugin);
                continue;
            }

            var place = placeOf[plugin.Key];
            _logger.KeyClash(kept[place].Path, plugin.Path, plugin.Key);
            kept[place] = plugin;
        }

        return kept.DrainToImmutable();
    }
}
