using Microsoft.Data.Sqlite;

namespace Dispatcharr.PluginSdk.Bench.Floors;

/// <summary>The least that a durable save must do: one prepared upsert on one open connection, WAL, synchronous=NORMAL.</summary>
internal sealed class RawUpsert : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _upsert;
    private readonly SqliteParameter _key, _json;

    public RawUpsert(string path)
    {
        _connection = new($"Data Source={path};Pooling=False");
        _connection.Open();
        foreach (var sql in (string[])["PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL", "CREATE TABLE settings (key TEXT PRIMARY KEY, json TEXT)"])
        {
            using var command = new SqliteCommand(sql, _connection);
            command.ExecuteNonQuery();
        }

        _upsert = new("INSERT INTO settings VALUES ($key, $json) ON CONFLICT (key) DO UPDATE SET json = excluded.json", _connection);
        _key = _upsert.Parameters.Add("$key", SqliteType.Text);
        _json = _upsert.Parameters.Add("$json", SqliteType.Text);
        _upsert.Prepare();
    }

    public void Save(string key, string json)
    {
        _key.Value = key;
        _json.Value = json;
        _upsert.ExecuteNonQuery();
    }

    public void Dispose()
    {
        _upsert.Dispose();
        _connection.Dispose();
    }
}
