namespace Dispatcharr.PluginSdk.Hosting.Discovery;

/// <summary>What a scan remembers of a folder, so that the next one reads it only when it changed.</summary>
internal sealed class SeenFolder(string root, string name)
{
    private FileInfo? _manifest;
    private FileInfo? _assembly;
    private ManifestStamp _assemblyStamp;
    private long _folderTime;
    private bool _trusted;

    public string Name { get; } = name;

    public string Path { get; } = System.IO.Path.Join(root, name);

    /// <summary>The last scan that met the folder.</summary>
    public int Scan { get; set; }

    /// <summary>What the folder holds; null when that is no plugin.</summary>
    public PluginFolder? Plugin { get; set; }

    /// <summary>The manifest as the file system lists it. Made late: a scan that reads all does without.</summary>
    public FileInfo Manifest => _manifest ??= new FileInfo(System.IO.Path.Join(Path, "plugin.json"));

    /// <summary>How the manifest looked just before it was read.</summary>
    public ManifestStamp Stamp { get; set; }

    /// <summary>Whether what the folder holds was seen through a link: no stamp tells when that comes to lead elsewhere, or nowhere.</summary>
    public bool DependsOnLink { get; set; }

    /// <summary>Notes the assembly as it is now; null when there is none.</summary>
    public void StampAssembly(string? path)
    {
        _assembly = path is null ? null : new FileInfo(path);
        _assemblyStamp = StampOfAssembly();
    }

    /// <summary>Whether what was read is still true: neither entries nor manifest nor assembly have another stamp.</summary>
    /// <param name="folderTime">When an entry of the folder last came or went; of a link, when it was made.</param>
    public bool IsCurrent(long folderTime) => _trusted && folderTime == _folderTime && ManifestStamp.Of(Manifest) == Stamp && StampOfAssembly() == _assemblyStamp;

    /// <summary>Decides whether the stamps will tell of the next change. Those of a link say nothing about what it leads to.</summary>
    /// <param name="folderTime">As before, taken before the folder was read.</param>
    /// <param name="isLink">Whether the folder is a link.</param>
    /// <param name="trustBefore">Stamps from then on may hide a write in the same tick of the file system's clock.</param>
    public void Trust(long folderTime, bool isLink, long trustBefore)
    {
        _folderTime = folderTime;
        _trusted = !isLink && !Stamp.IsLink && !DependsOnLink && folderTime < trustBefore && Stamp.Time < trustBefore && _assemblyStamp.Time < trustBefore;
    }

    private ManifestStamp StampOfAssembly() => _assembly is null ? ManifestStamp.None : ManifestStamp.Of(_assembly);
}
