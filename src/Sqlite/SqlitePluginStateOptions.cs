namespace Dispatcharr.PluginSdk.Sqlite;

/// <summary>Where plugin state is kept.</summary>
public sealed class SqlitePluginStateOptions
{
    /// <summary>The database file, absolute or from the working folder; made with its folder when missing. Required.</summary>
    public string Path { get; set; } = "";
}
