namespace Dispatcharr.PluginSdk.Hosting.Discovery;

/// <summary>What a scan remembers of a folder, so that the next one reads it only when it changed.</summary>
internal sealed class SeenFolder(string root, string name)
{
    private FolderStamp? _trusted;

    public string Name { get; } = name;

    public string Path { get; } = System.IO.Path.Join(root, name);

    /// <summary>The last scan that met the folder.</summary>
    public int Scan { get; set; }

    /// <summary>What the folder holds; null when that is no plugin.</summary>
    public PluginFolder? Plugin { get; private set; }

    /// <summary>The assembly that the manifest names, whether it is there or not.</summary>
    public string? AssemblyName { get; set; }

    /// <summary>Whether what was read is still true.</summary>
    public bool IsCurrent(PluginFolderReader reader) => _trusted is { } trusted && reader.Look(this) == trusted;

    /// <summary>Takes over what was read.</summary>
    /// <param name="plugin">What the folder holds.</param>
    /// <param name="stamp">How it looked just before.</param>
    /// <param name="trustBefore">From when on a stamp says nothing, in ticks (UTC).</param>
    public void Take(PluginFolder? plugin, FolderStamp stamp, long trustBefore)
    {
        Plugin = plugin;
        _trusted = stamp.IsTrusted(trustBefore) ? stamp : null;
    }
}
