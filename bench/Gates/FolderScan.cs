namespace Dispatcharr.PluginSdk.Bench.Gates;

/// <summary>Discovery as the gates use it.</summary>
internal sealed class FolderScan
{
    private readonly string _root;

    public FolderScan(string root) => _root = root;

    /// <summary>Looks at every folder; a scan after the first reads again only what changed.</summary>
    public void Run() => throw new NotSupportedException($"No scanner yet for {_root}.");
}
