using Dispatcharr.PluginSdk.Manifest;

namespace Dispatcharr.PluginSdk.Bench.Gates;

/// <summary>P2.</summary>
internal static class ReadBadManifest
{
    public static IEnumerable<Finding> Check(Workspace workspace)
    {
        var (good, bad) = (Workspace.Manifest("good.json"), Workspace.Manifest("bad.json"));
        Expect.Diagnostics(2, bad);
        var found = Harness.Compare(
            Case.Of("ManifestReader.Read, good", () => ManifestReader.Read(good)),
            Case.Of("ManifestReader.Read, two diagnostics", () => ManifestReader.Read(bad)));
        yield return Finding.AtMost(1.2, workspace.Slack, found[1], found[0]);
    }
}
