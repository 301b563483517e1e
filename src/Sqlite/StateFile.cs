using Microsoft.Data.Sqlite;

namespace Dispatcharr.PluginSdk.Sqlite;

/// <summary>The file itself: how it is made, and what to say when it cannot be used.</summary>
internal static class StateFile
{
    // SQLite's own result codes.
    private const int Busy = 5, Locked = 6, ReadOnly = 8, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    private static readonly Lock Making = new();

    /// <summary>Makes the file and its folder when missing. SQLite gives its <c>-wal</c> and <c>-shm</c> the mode of the file.</summary>
    public static void EnsureExists(string path)
    {
        // One at a time, and never a file that is there: closing a second handle would drop the POSIX locks of a store of this process.
        lock (Making)
        {
            if (Path.Exists(path)) return;
            var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.ReadWrite };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path) ?? path);
                new FileStream(path, options).Dispose();
            }
            catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
            {
                throw Unusable(path, $"it cannot be made ({trouble.Message}). Let the user of this process write to its folder", trouble);
            }
        }
    }

    public static IOException Unusable(string path, SqliteException trouble) => Unusable(path, trouble.SqliteErrorCode switch
    {
        NotADatabase => "it is no SQLite database. Give another path, or move the file away: a new one is made",
        Corrupt => "it is damaged. Restore it from a backup, or move it and its -wal and -shm away: a new one is made, without the old settings",
        ReadOnly => "it cannot be written. Let the user of this process write to the file and its folder",
        CannotOpen => "it cannot be opened. Let the user of this process read and write the file and its folder; the path must not be a folder",
        Busy or Locked => "another program keeps it locked. End that program, or what it does in the file",
        Full => "the disk is full. Free some space",
        _ => $"SQLite says '{trouble.Message}'. Look that up, or restore the file from a backup",
    }, trouble);

    public static IOException Unusable(string path, string why, Exception? inner = null) =>
        new($"The plugin state file '{path}' cannot be used: {why}.", inner);
}
