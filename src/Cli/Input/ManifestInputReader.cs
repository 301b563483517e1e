namespace Dispatcharr.PluginSdk.Cli.Input;

/// <summary>Turns a path into manifests: a file, a plugin's folder, a folder of plugin folders, or a zip.</summary>
internal static class ManifestInputReader
{
    private const string FileName = "plugin.json";

    /// <summary>Yields what the path leads to, one at a time. Trouble is a <see cref="ManifestInput.Problem"/>, never an exception.</summary>
    public static IEnumerable<ManifestInput> Read(string path)
    {
        if (!Directory.Exists(path)) return [Guard(path, ReadFile)];
        if (IsPlugin(path)) return [Guard(path, ReadFolder)];
        string[] plugins;
        try
        {
            plugins = [.. Directory.EnumerateDirectories(path).Where(IsPlugin).Order(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [Unreadable(path, exception)];
        }

        return plugins is []
            ? [new(path, path) { Problem = "holds no plugin: neither plugin.json, plugin.py nor __init__.py, and no folder that has one." }]
            : plugins.Select(plugin => Guard(plugin, ReadFolder));
    }

    private static bool IsPlugin(string folder) =>
        File.Exists(Path.Combine(folder, FileName)) || File.Exists(Path.Combine(folder, "plugin.py")) || File.Exists(Path.Combine(folder, "__init__.py"));

    private static ManifestInput ReadFolder(string path)
    {
        var folder = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        var file = new FileInfo(Path.Combine(path, FileName));
        if (!file.Exists) return new(path, path) { FolderName = folder };
        // An empty file may be a pipe, and opening one that nobody named would wait for a writer.
        return (file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file).Length > 0
            ? ReadFile(Path.Combine(path, FileName)) with { Path = path }
            : new(path, Path.Combine(path, FileName)) { FolderName = folder, Bytes = [] };
    }

    private static ManifestInput ReadFile(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        if (path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)) return ZipManifestReader.Read(path, file);
        return new(path, path)
        {
            FolderName = Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path))),
            Bytes = BoundedReader.ReadAll(file, file.CanSeek ? file.Length : 0),
        };
    }

    private static ManifestInput Guard(string path, Func<string, ManifestInput> read)
    {
        if (path.Length == 0) return new(path, path) { Problem = "is empty. Name a file, a folder or a zip." };
        try
        {
            return read(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return Unreadable(path, exception);
        }
    }

    private static ManifestInput Unreadable(string path, Exception exception) => new(path, path)
    {
        Problem = exception is FileNotFoundException or DirectoryNotFoundException
            ? "does not exist. Name a plugin.json, a plugin's folder, a folder of plugins, or a zip."
            : $"cannot be read: {exception.Message}",
    };
}
