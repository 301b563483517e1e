using System.Collections.Immutable;
using System.Text.Json;
using Dispatcharr.PluginSdk.Hosting.State;
using Microsoft.Data.Sqlite;

namespace Dispatcharr.PluginSdk.Sqlite;

/// <summary>Keeps plugin state in one SQLite file, which several stores and processes may share.</summary>
/// <remarks>
/// The first call opens the file, and makes it with its folder when missing; only its owner may read a file made so, for settings hold secrets.
/// What is saved survives the end of the process at once; a power cut may take the last moments, and never damages the file.
/// Every call throws an <see cref="IOException"/> that names the file, what is wrong and the mend, when the file cannot be used.
/// </remarks>
public sealed class SqlitePluginStateStore : IPluginStateStore, IAsyncDisposable
{
    // SQLite does not know async: whoever has the turn works on its own thread, for some microseconds.
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly string _path;
    private StateDatabase? _database;
    private bool _disposed;

    /// <summary>Names the file; nothing is opened yet.</summary>
    /// <param name="path">The database file, absolute or from the working folder.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    public SqlitePluginStateStore(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        _path = Path.GetFullPath(path);
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<PluginState>> ReadAllAsync(CancellationToken cancellationToken) =>
        InTurnAsync(static database => database.ReadAll(), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask RegisterAsync(IReadOnlyCollection<PluginState> plugins, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plugins);
        await InTurnAsync(database => database.Register(plugins), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<bool> SetEnabledAsync(string key, bool enabled, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        return InTurnAsync(database => database.SetEnabled(key, enabled), cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The settings are no JSON object.</exception>
    public ValueTask<bool> SaveSettingsAsync(string key, JsonElement settings, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (settings.ValueKind != JsonValueKind.Object) throw new ArgumentException("Settings must be a JSON object.", nameof(settings));
        return InTurnAsync(database => database.SaveSettings(key, settings.GetRawText()), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<bool> DeleteAsync(string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        return InTurnAsync(database => database.Delete(key), cancellationToken);
    }

    /// <summary>Waits for the call at work and closes the file; calls that come later throw <see cref="ObjectDisposedException"/>.</summary>
    public async ValueTask DisposeAsync()
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        _disposed = true;
        _database?.Dispose();
        _database = null;
        _turn.Release();
    }

    private async ValueTask<T> InTurnAsync<T>(Func<StateDatabase, T> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return work(_database ??= StateDatabase.Open(_path));
        }
        catch (SqliteException trouble)
        {
            throw StateFile.Unusable(_path, trouble);
        }
        finally
        {
            _turn.Release();
        }
    }
}
