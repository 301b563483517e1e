using Dispatcharr.PluginSdk.Bench.Floors;

namespace Dispatcharr.PluginSdk.Bench.Gates;

/// <summary>P3.</summary>
internal static class DiscoverFolders
{
    public static IEnumerable<Finding> Check(Workspace workspace)
    {
        var root = workspace.ThousandFolders;
        var found = Harness.Compare(
            Case.Of("open + read + close + Utf8JsonReader pass, 1,000 folders", () => RawFolders.Read(root)),
            Case.Of("first scan, 1,000 folders", () => new FolderScan(root).Run()));
        yield return Finding.AtMost(2.0, workspace.Slack, found[1], found[0]);
    }
}
