using Microsoft.Data.Sqlite;

namespace Dispatcharr.PluginSdk.Sqlite.Tests;

/// <summary>A folder that a test has for itself.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("plugin-state-").FullName;

    public string Database => System.IO.Path.Combine(Path, "state.db");

    /// <summary>Reads one value of the database, or changes it, without the store.</summary>
    public object? Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
