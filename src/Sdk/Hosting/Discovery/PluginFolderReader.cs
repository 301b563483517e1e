using System.Globalization;
using Dispatcharr.PluginSdk.Manifest;
using Dispatcharr.PluginSdk.Manifest.Reading;
using Dispatcharr.PluginSdk.Rules;

namespace Dispatcharr.PluginSdk.Hosting.Discovery;

/// <summary>Reads one plugin folder. Keeps a buffer between calls, so one call at a time.</summary>
internal sealed class PluginFolderReader
{
    /// <summary>Larger manifests are not read: nobody writes one, and a scan must end.</summary>
    internal const int MaxManifestBytes = 16 * 1024 * 1024;

    private const int KeptBufferBytes = 64 * 1024;
    private const int KeyLimit = 128;

    private static readonly ManifestReadResult NoManifest = Legacy(ManifestRules.NoManifest,
        "The folder has no plugin.json: the plugin counts as legacy, with the folder's name, no settings and no buttons. Add a plugin.json.");

    private readonly LinuxFolder? _quick = LinuxFolder.IsSupported ? new() : null;
    private LinuxFolder? _linux; // while it can be asked
    private byte[] _buffer = new byte[KeptBufferBytes];

    /// <summary>Begins with the folders in a folder.</summary>
    public void OpenRoot(string path) => _linux = _quick?.TryOpenRoot(path) == true ? _quick : null;

    /// <summary>Ends with them.</summary>
    public void CloseRoot() => _linux?.CloseRoot();

    /// <summary>How a folder looks that was read before.</summary>
    public FolderStamp Look(SeenFolder folder)
    {
        _linux?.Enter(folder.Name);
        return new(PythonOf(folder), StampOfManifest(folder), AssemblyOf(folder));
    }

    /// <summary>Reads a folder; null when it is no plugin.</summary>
    public PluginFolder? Read(SeenFolder folder, out FolderStamp stamp)
    {
        _linux?.Enter(folder.Name);
        var python = PythonOf(folder);
        var read = ReadManifest(folder, out var manifest);
        folder.AssemblyName = read.Manifest?.Assembly is { } name && IsPlainName(name) ? name : null;
        var assembly = AssemblyOf(folder);
        stamp = new(python, manifest, assembly);
        if (python == PythonEntry.None && assembly == FileStamp.None) return null;

        var key = PluginKey.FromFolderName(folder.Name);
        return new PluginFolder
        {
            Key = key,
            Path = folder.Path,
            Manifest = read.Manifest,
            Diagnostics = IsTooLong(key) ? [KeyTooLong, .. read.Diagnostics] : read.Diagnostics,
            AssemblyPath = assembly == FileStamp.None ? null : Path.Join(folder.Path, folder.AssemblyName),
            HasPython = python != PythonEntry.None,
        };
    }

    private PythonEntry PythonOf(SeenFolder folder)
    {
        if (_linux?.Has("plugin.py"u8) == true || Exists(Path.Join(folder.Path, "plugin.py"))) return PythonEntry.Module;
        return Exists(Path.Join(folder.Path, "__init__.py")) ? PythonEntry.Package : PythonEntry.None;
    }

    private static FileStamp AssemblyOf(SeenFolder folder)
    {
        if (folder.AssemblyName is not { } name) return FileStamp.None;
        var path = Path.Join(folder.Path, name);
        var stamp = FileStamp.Of(path);
        return stamp.IsLink && !Exists(path) ? FileStamp.None : stamp;
    }

    // Path.Exists says yes to a link that leads nowhere; Python says no.
    private static bool Exists(string path)
    {
        if (!Path.Exists(path)) return false;
        try
        {
            return new FileInfo(path) is not { LinkTarget: not null } link || Path.Exists(link.ResolveLinkTarget(returnFinalTarget: true)?.FullName);
        }
        catch (IOException)
        {
            return false; // To itself, in the end.
        }
    }

    private FileStamp StampOfManifest(SeenFolder folder) => _linux?.StampOf("plugin.json"u8) ?? FileStamp.Of(ManifestOf(folder));

    private static string ManifestOf(SeenFolder folder) => Path.Join(folder.Path, "plugin.json");

    private ManifestReadResult ReadManifest(SeenFolder folder, out FileStamp stamp)
    {
        if (_linux?.TryRead("plugin.json"u8, _buffer, out stamp) is > 0 and var count) return ManifestReader.Read(_buffer.AsSpan(0, count));

        var path = ManifestOf(folder);
        stamp = StampOfManifest(folder);
        var length = stamp.IsLink ? LengthOfTarget(path) : stamp.Length;
        switch (length)
        {
            case < 0:
                return NoManifest;
            case > MaxManifestBytes:
                return Unreadable(string.Create(CultureInfo.InvariantCulture,
                    $"plugin.json is {length:N0} bytes long; at most {MaxManifestBytes:N0} are read. Make it shorter."));
        }

        try
        {
            return ManifestReader.Read(ReadFile(path, (int)length));
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

    private ReadOnlySpan<byte> ReadFile(string path, int length)
    {
        // An empty file may be a pipe, and opening one would wait for a writer.
        if (length == 0) return [];
        if (length > _buffer.Length) _buffer = new byte[length];

        // The wide share mode lets an update replace the file meanwhile.
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var filled = 0;
        while (filled < length && RandomAccess.Read(handle, _buffer.AsSpan(filled, length - filled), filled) is > 0 and var read) filled += read;
        return _buffer.AsSpan(0, filled);
    }

    private static long LengthOfTarget(string link)
    {
        try
        {
            return File.ResolveLinkTarget(link, returnFinalTarget: true) is FileInfo { Exists: true } target ? target.Length : -1;
        }
        catch (IOException)
        {
            return -1; // A link that leads nowhere, or to itself.
        }
    }

    private static bool IsPlainName(string name) => name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)
        && name.AsSpan().IndexOfAny("/\\:\0") < 0 && !name.Contains("..", StringComparison.Ordinal);

    private static bool IsTooLong(string key) => key.Length > KeyLimit && PythonText.CountCodePoints(key) > KeyLimit;

    private static ManifestDiagnostic KeyTooLong { get; } = Whole(ManifestRules.TooLong,
        $"The folder's name makes a key of more than {KeyLimit} characters, which Dispatcharr cannot store: it can register neither this plugin nor new ones beside it. Shorten the folder's name.");

    private static ManifestReadResult Unreadable(string problem) =>
        Legacy(ManifestRules.NotJson, $"{problem} Until then the plugin counts as legacy, without settings and buttons.");

    private static ManifestReadResult Legacy(Rule rule, string message) => new(null, [Whole(rule, message)]);

    private static ManifestDiagnostic Whole(Rule rule, string message) => new(rule.Id, rule.Severity, "", 1, 1, message);
}
