namespace Dispatcharr.PluginSdk.Bench.Gates;

/// <summary>Discovery as the gates use it.</summary>
internal sealed class FolderScan(string root)
{
    /// <summary>Looks at every folder; a scan after the first reads again only what changed.</summary>
    public void Run() => throw new NotSupportedException($"skeleton: no scanner yet for {root} with its {Workspace.FolderCount} folders.");
}
