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

    private readonly LinuxFolder? _linux = LinuxFolder.IsSupported ? new() : null;
    private byte[] _buffer = new byte[KeptBufferBytes];

    /// <summary>Turns to a folder.</summary>
    /// <returns>When an entry of it last came or went, in ticks (UTC); null when it is a link, or the system has no quick way to tell.</returns>
    public long? Enter(SeenFolder folder)
    {
        _linux?.Enter(folder.Path);
        return _linux?.LastWrite();
    }

    /// <summary>Reads the folder that was entered, and stamps its manifest; null when it is no plugin.</summary>
    public PluginFolder? Read(SeenFolder folder)
    {
        folder.DependsOnLink = false;
        var hasPython = _linux?.Has("plugin.py"u8) == true || Exists(folder, "plugin.py") || Exists(folder, "__init__.py");
        var read = ReadManifest(folder);
        var assembly = FindAssembly(folder, read.Manifest?.Assembly);
        folder.StampAssembly(assembly);
        if (!hasPython && assembly is null) return null;

        var key = PluginKey.FromFolderName(folder.Name);
        return new PluginFolder
        {
            Key = key,
            Path = folder.Path,
            Manifest = read.Manifest,
            Diagnostics = IsTooLong(key) ? [KeyTooLong, .. read.Diagnostics] : read.Diagnostics,
            AssemblyPath = assembly,
            HasPython = hasPython,
        };
    }

    private ManifestReadResult ReadManifest(SeenFolder folder)
    {
        if (_linux?.TryRead("plugin.json"u8, _buffer, out var stamp) is > 0 and var count)
        {
            folder.Stamp = stamp;
            return ManifestReader.Read(_buffer.AsSpan(0, count));
        }

        folder.Stamp = ManifestStamp.Of(folder.Manifest);
        var length = folder.Stamp.IsLink ? LengthOfTarget(folder.Manifest) : folder.Stamp.Length;
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
            return ManifestReader.Read(ReadFile(folder.Manifest.FullName, (int)length));
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

    private static long LengthOfTarget(FileInfo link)
    {
        try
        {
            return link.ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true } target ? target.Length : -1;
        }
        catch (IOException)
        {
            return -1; // A link that leads nowhere, or to itself.
        }
    }

    private static string? FindAssembly(SeenFolder folder, string? name)
    {
        if (name is null || name.AsSpan().IndexOfAny("/\\:\0") >= 0 || name.Contains("..", StringComparison.Ordinal)) return null;
        var path = Path.Join(folder.Path, name);
        return name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) && File.Exists(path) && Exists(folder, name) ? path : null;
    }

    // Path.Exists and File.Exists say yes to a link that leads nowhere; Python says no.
    private static bool Exists(SeenFolder folder, string name)
    {
        var entry = new FileInfo(Path.Join(folder.Path, name));
        if (!Path.Exists(entry.FullName)) return false;
        if (entry.LinkTarget is null) return true;
        folder.DependsOnLink = true;
        try
        {
            return entry.ResolveLinkTarget(returnFinalTarget: true) is { } target && Path.Exists(target.FullName);
        }
        catch (IOException)
        {
            return false; // To itself, in the end.
        }
    }

    private static bool IsTooLong(string key) => key.Length > KeyLimit && PythonText.CountCodePoints(key) > KeyLimit;

    private static ManifestDiagnostic KeyTooLong { get; } = Whole(ManifestRules.TooLong,
        $"The folder's name makes a key of more than {KeyLimit} characters, which Dispatcharr cannot store: it can register neither this plugin nor new ones beside it. Shorten the folder's name.");

    private static ManifestReadResult Unreadable(string problem) =>
        Legacy(ManifestRules.NotJson, $"{problem} Until then the plugin counts as legacy, without settings and buttons.");

    private static ManifestReadResult Legacy(Rule rule, string message) => new(null, [Whole(rule, message)]);

    private static ManifestDiagnostic Whole(Rule rule, string message) => new(rule.Id, rule.Severity, "", 1, 1, message);
}
