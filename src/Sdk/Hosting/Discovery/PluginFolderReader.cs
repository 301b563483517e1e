using System.Globalization;
using Dispatcharr.PluginSdk.Manifest;

namespace Dispatcharr.PluginSdk.Hosting.Discovery;

/// <summary>Reads one plugin folder. Keeps a buffer between calls, so one call at a time.</summary>
internal sealed class PluginFolderReader
{
    /// <summary>Larger manifests are not read: nobody writes one, and a scan must end.</summary>
    internal const int MaxManifestBytes = 16 * 1024 * 1024;

    private const int KeptBufferBytes = 64 * 1024;

    private static readonly ManifestReadResult NoManifest = new(null,
    [
        new("DSP0705", ManifestSeverity.Info, "", 1, 1,
            "The folder has no plugin.json: the plugin counts as legacy, with the folder's name, no settings and no buttons. Add a plugin.json."),
    ]);

    private byte[] _buffer = new byte[KeptBufferBytes];

    /// <summary>Reads the folder; null when it is no plugin.</summary>
    public PluginFolder? Read(SeenFolder folder)
    {
        var hasPython = Path.Exists(Path.Join(folder.Path, "plugin.py")) || Path.Exists(Path.Join(folder.Path, "__init__.py"));
        if (!hasPython && folder.ManifestLength < 0) return null;

        var read = ReadManifest(folder);
        var assembly = FindAssembly(folder.Path, read.Manifest?.Assembly);
        return !hasPython && assembly is null ? null : new PluginFolder
        {
            Key = PluginKey.FromFolderName(folder.Name),
            Path = folder.Path,
            Manifest = read.Manifest,
            Diagnostics = read.Diagnostics,
            AssemblyPath = assembly,
            HasPython = hasPython,
        };
    }

    private ManifestReadResult ReadManifest(SeenFolder folder)
    {
        switch (folder.ManifestLength)
        {
            case < 0:
                return NoManifest;
            case > MaxManifestBytes:
                return Unreadable(string.Create(CultureInfo.InvariantCulture,
                    $"plugin.json is {folder.ManifestLength:N0} bytes long; at most {MaxManifestBytes:N0} are read. Make it shorter."));
        }

        try
        {
            return ManifestReader.Read(ReadFile(folder), new ManifestReaderOptions { FolderName = folder.Name });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Unreadable($"plugin.json cannot be read ({exception.Message.TrimEnd('.')}). Give the host's user the right to read it.");
        }
        finally
        {
            if (_buffer.Length > KeptBufferBytes) _buffer = new byte[KeptBufferBytes];
        }
    }

    private ReadOnlySpan<byte> ReadFile(SeenFolder folder)
    {
        // An empty file may be a pipe, and opening one would wait for a writer.
        var length = (int)folder.ManifestLength;
        if (length == 0) return [];
        if (length > _buffer.Length) _buffer = new byte[length];

        // The wide share mode lets an update replace the file meanwhile.
        using var handle = File.OpenHandle(folder.ManifestPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var filled = 0;
        while (filled < length && RandomAccess.Read(handle, _buffer.AsSpan(filled, length - filled), filled) is > 0 and var read) filled += read;
        return _buffer.AsSpan(0, filled);
    }

    private static string? FindAssembly(string folder, string? name)
    {
        if (name is null || name.AsSpan().IndexOfAny("/\\:\0") >= 0 || name.Contains("..", StringComparison.Ordinal)) return null;
        var path = Path.Join(folder, name);
        return name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) && File.Exists(path) ? path : null;
    }

    private static ManifestReadResult Unreadable(string problem) => new(null,
        [new("DSP0701", ManifestSeverity.Error, "", 1, 1, $"{problem} Until then the plugin counts as legacy, without settings and buttons.")]);
}
