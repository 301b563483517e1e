namespace Dispatcharr.PluginSdk.Hosting.Discovery;

/// <summary>What a scan remembers of a folder, so that the next one reads it only when it changed.</summary>
internal sealed class SeenFolder(string root, string name)
{
    private readonly FileInfo _manifest = new(System.IO.Path.Combine(root, name, "plugin.json"));
    private long _folderTime;
    private long _manifestTime;
    private long _manifestLength;
    private bool _trusted;

    public string Name { get; } = name;

    public string Path { get; } = System.IO.Path.Combine(root, name);

    /// <summary>The last scan that met the folder.</summary>
    public int Scan { get; set; }

    /// <summary>What the folder holds; null when that is no plugin.</summary>
    public PluginFolder? Plugin { get; set; }

    /// <summary>The manifest's size in bytes, or -1 when there is no such file.</summary>
    public long ManifestLength => _manifestLength;

    public string ManifestPath => _manifest.FullName;

    /// <summary>Takes new stamps.</summary>
    /// <param name="folderTime">When an entry of the folder last came or went; null when that cannot be told.</param>
    /// <param name="trustBefore">Stamps from then on may hide a write in the same tick of the file system's clock.</param>
    /// <returns>Whether the folder must be read.</returns>
    public bool Stamp(long? folderTime, long trustBefore)
    {
        _manifest.Refresh();
        var exists = _manifest.Exists;
        var manifestTime = exists ? _manifest.LastWriteTimeUtc.Ticks : 0;
        var manifestLength = exists ? _manifest.Length : -1;
        if (_trusted && folderTime == _folderTime && manifestTime == _manifestTime && manifestLength == _manifestLength) return false;

        var isLink = exists && _manifest.Attributes.HasFlag(FileAttributes.ReparsePoint);
        (_folderTime, _manifestTime, _manifestLength) = (folderTime ?? 0, manifestTime, manifestLength);
        if (isLink) _manifestLength = LengthOfTarget();
        _trusted = !isLink && folderTime < trustBefore && manifestTime < trustBefore;
        return true;
    }

    private long LengthOfTarget()
    {
        try
        {
            return _manifest.ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true } target ? target.Length : -1;
        }
        catch (IOException)
        {
            return -1; // A link that leads nowhere, or to itself.
        }
    }
}
