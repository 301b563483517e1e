using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Dispatcharr.PluginSdk.Sqlite;

/// <summary>The tables, and the way from every older version of them to the newest.</summary>
internal static class StateSchema
{
    // "DSPS": tells our files from those of other programs.
    private const long ApplicationId = 0x44535053;

    // Entry n leads from version n to n + 1. Never change one that was published; add the next. `id` keeps the order of registration.
    private static readonly string[] Migrations =
    [
        """
        CREATE TABLE plugin_state (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            version TEXT NOT NULL,
            description TEXT NOT NULL,
            enabled INTEGER NOT NULL DEFAULT 0,
            ever_enabled INTEGER NOT NULL DEFAULT 0,
            settings TEXT
        ) STRICT
        """,
    ];

    /// <summary>Brings the file to the newest version, all or nothing; one of another program or of a newer SDK stays as it is.</summary>
    public static void Migrate(SqliteConnection connection)
    {
        // Immediate, so that of two processes at a new file one migrates, and the other one then finds it done.
        using var transaction = connection.BeginTransaction(deferred: false);
        var isEmpty = Number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
        if (!isEmpty && Number(connection, "PRAGMA application_id") != ApplicationId)
        {
            throw StateFile.Unusable(connection.DataSource, "it is the database of another program. Give another path");
        }

        var version = isEmpty ? 0 : Number(connection, "PRAGMA user_version");
        if (version > Migrations.Length)
        {
            throw StateFile.Unusable(
                connection.DataSource,
                $"it has schema version {version}, written by a newer Dispatcharr.PluginSdk.Sqlite; this one knows {Migrations.Length}. Update the package");
        }

        if (version == Migrations.Length) return;
        foreach (var migration in Migrations.AsSpan((int)version)) Execute(connection, migration);
        Execute(connection, $"PRAGMA application_id = {ApplicationId}");
        Execute(connection, $"PRAGMA user_version = {Migrations.Length}");
        transaction.Commit();
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
