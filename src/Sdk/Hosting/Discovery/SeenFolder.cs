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

    /// <summary>Whether what was read is still true: neither entries nor manifest have another stamp.</summary>
    /// <param name="folderTime">When an entry of the folder last came or went; of a link, when it was made.</param>
    public bool IsCurrent(long folderTime)
    {
        _manifest.Refresh();
        return _trusted && folderTime == _folderTime && (ManifestTime, FileLength) == (_manifestTime, _manifestLength);
    }

    /// <summary>Takes the stamps that <see cref="IsCurrent"/> looked at. Those of a link say nothing about what it leads to.</summary>
    /// <param name="folderTime">As before.</param>
    /// <param name="isLink">Whether the folder is a link.</param>
    /// <param name="trustBefore">Stamps from then on may hide a write in the same tick of the file system's clock.</param>
    public void Stamp(long folderTime, bool isLink, long trustBefore)
    {
        var isManifestLink = _manifest.Exists && _manifest.Attributes.HasFlag(FileAttributes.ReparsePoint);
        (_folderTime, _manifestTime, _manifestLength) = (folderTime, ManifestTime, isManifestLink ? LengthOfTarget() : FileLength);
        _trusted = !isLink && !isManifestLink && folderTime < trustBefore && _manifestTime < trustBefore;
    }

    private long ManifestTime => _manifest.Exists ? _manifest.LastWriteTimeUtc.Ticks : 0;

    private long FileLength => _manifest.Exists ? _manifest.Length : -1;

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
