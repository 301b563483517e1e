using Dispatcharr.PluginSdk.Bench.Floors;

namespace Dispatcharr.PluginSdk.Bench.Gates;

/// <summary>P4.</summary>
internal static class DiscoverAgainstPython
{
    public static IEnumerable<Finding> Check(Workspace workspace)
    {
        var root = workspace.ThousandFolders;
        using var python = new PythonLoop(root);
        var found = Harness.Compare(
            new Case("python3 json.load, 1,000 folders", python.Read),
            Case.Of("first scan, 1,000 folders", () => new FolderScan(root).Run()));
        yield return Finding.AtLeast(2.5, workspace.Slack, found[1], found[0]);
    }
}
