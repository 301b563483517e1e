using Dispatcharr.PluginSdk.Bench.Floors;

namespace Dispatcharr.PluginSdk.Bench.Gates;

/// <summary>P5.</summary>
internal static class ScanAgain
{
    public static IEnumerable<Finding> Check(Workspace workspace)
    {
        var root = workspace.ThousandFolders;
        var scan = new FolderScan(root);
        scan.Run();
        var found = Harness.Compare(
            Case.Of("open + read + close + Utf8JsonReader pass, 1,000 folders", () => RawFolders.Read(root)),
            Case.Of("scan again, 1,000 unchanged folders", scan.Run));
        yield return Finding.AtMost(0.5, workspace.Slack, found[1], found[0]);
    }
}
