using Dispatcharr.PluginSdk.Bench.Gates;

namespace Dispatcharr.PluginSdk.Bench;

/// <summary>A promise about speed, and how to check it.</summary>
/// <param name="Id">Its name in the documents.</param>
/// <param name="Promise">What is compared with what.</param>
/// <param name="Check">Measures.</param>
internal sealed record Gate(string Id, string Promise, Func<Workspace, IEnumerable<Finding>> Check)
{
    // P8, the start of the native command line, is measured from outside.
    public static IReadOnlyList<Gate> All { get; } =
    [
        new("P1", "read, type and validate one manifest, against a bare Utf8JsonReader pass", ReadManifest.Check),
        new("P2", "a manifest with two diagnostics, against a good one", ReadBadManifest.Check),
        new("P3", "discover and validate 1,000 folders, warm, against open + read + close + Utf8JsonReader pass", DiscoverFolders.Check),
        new("P4", "the same, times faster than a Python json.load loop over the same files", DiscoverAgainstPython.Check),
        new("P5", "scan 1,000 unchanged folders again, against the floor of P3", ScanAgain.Check),
        new("P6", "run an action with a time limit: bytes a call; against the same without a limit", RunAction.Check),
        new("P7", "save settings in SQLite, against a raw prepared upsert", SaveSettings.Check),
        new("A1", "hold a plugin of 10,000 lines to every rule, against its whole compilation", AnalyzePlugin.Check),
        new("P9", "load, run, unload a real plugin: load contexts dead within 10 collections", UnloadPlugin.Check),
    ];
}
