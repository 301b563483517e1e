using Dispatcharr.PluginSdk.Bench.Floors;
using Dispatcharr.PluginSdk.Manifest;

namespace Dispatcharr.PluginSdk.Bench.Gates;

/// <summary>P1.</summary>
internal static class ReadManifest
{
    public static IEnumerable<Finding> Check(Workspace workspace)
    {
        var good = Workspace.Manifest("good.json");
        Expect.Diagnostics(0, good);
        var found = Harness.Compare(
            Case.Of("Utf8JsonReader pass", () => JsonPass.Run(good)),
            Case.Of("ManifestReader.Read", () => ManifestReader.Read(good)));
        yield return Finding.AtMost(2.0, workspace.Slack, found[1], found[0]);
    }
}
