using System.Collections.Immutable;
using System.Text.Json;
using Dispatcharr.PluginSdk.Hosting.State;
using Microsoft.Data.Sqlite;

namespace Dispatcharr.PluginSdk.Sqlite;

/// <summary>One open connection with its prepared statements. One caller at a time.</summary>
internal sealed class StateDatabase : IDisposable
{
    // How long to wait for the write of another process. The pragma waits in small steps, the connection's own loop in steps of 150 ms.
    private const int BusySeconds = 5;

    // What was saved must come back, whatever options the caller had parsed it with.
    private static readonly JsonDocumentOptions SavedJson = new()
    {
        AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 10_000,
    };

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _readAll, _register, _setEnabled, _saveSettings, _delete;

    private StateDatabase(SqliteConnection connection)
    {
        _connection = connection;
        _readAll = Prepare("SELECT key, name, version, description, enabled, ever_enabled, settings FROM plugin_state ORDER BY id");
        _register = Prepare(
            """
            INSERT INTO plugin_state (key, name, version, description) VALUES ($1, $2, $3, $4)
            ON CONFLICT (key) DO UPDATE SET name = $2, version = $3, description = $4 WHERE (name, version, description) IS NOT ($2, $3, $4)
            """, 4);
        _setEnabled = Prepare("UPDATE plugin_state SET enabled = $2, ever_enabled = ever_enabled OR $2 WHERE key = $1", 2);
        _saveSettings = Prepare("UPDATE plugin_state SET settings = $2 WHERE key = $1", 2);
        _delete = Prepare("DELETE FROM plugin_state WHERE key = $1", 1);
    }

    public static StateDatabase Open(string path)
    {
        StateFile.EnsureExists(path);
        var source = new SqliteConnectionStringBuilder
        {
            DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = BusySeconds,
        };
        var connection = new SqliteConnection(source.ToString());
        try
        {
            connection.Open();
            StateSchema.Execute(connection, $"PRAGMA busy_timeout = {BusySeconds * 1000}");
            StateSchema.Migrate(connection);
            StateSchema.Execute(connection, "PRAGMA journal_mode = WAL");
            StateSchema.Execute(connection, "PRAGMA synchronous = NORMAL");
            return new StateDatabase(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public ImmutableArray<PluginState> ReadAll()
    {
        using var rows = _readAll.ExecuteReader();
        var states = ImmutableArray.CreateBuilder<PluginState>();
        while (rows.Read())
        {
            states.Add(new PluginState
            {
                Key = rows.GetString(0),
                Name = rows.GetString(1),
                Version = rows.GetString(2),
                Description = rows.GetString(3),
                Enabled = rows.GetBoolean(4),
                EverEnabled = rows.GetBoolean(5),
                Settings = rows.IsDBNull(6) ? default : ParseSettings(rows.GetString(6)),
            });
        }

        return states.DrainToImmutable();
    }

    public int Register(IReadOnlyCollection<PluginState> plugins)
    {
        using var transaction = _connection.BeginTransaction(deferred: false);
        _register.Transaction = transaction;
        var changed = plugins.Sum(plugin => Execute(_register, plugin.Key, plugin.Name, plugin.Version, plugin.Description));
        transaction.Commit();
        return changed;
    }

    public bool SetEnabled(string key, bool enabled) => Execute(_setEnabled, key, enabled) > 0;

    public bool SaveSettings(string key, string json) => Execute(_saveSettings, key, json) > 0;

    public bool Delete(string key) => Execute(_delete, key) > 0;

    public void Dispose() => _connection.Dispose();

    private static int Execute(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        return command.ExecuteNonQuery();
    }

    private SqliteCommand Prepare(string sql, int parameters = 0)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 1; i <= parameters; i++) command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        command.Prepare();
        return command;
    }

    /// <summary>What is no object was put there by another program. It counts as none, so that one row does not keep every plugin from its state.</summary>
    private static JsonElement ParseSettings(string json)
    {
        try
        {
            return JsonElement.Parse(json, SavedJson) is { ValueKind: JsonValueKind.Object } settings ? settings : default;
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
