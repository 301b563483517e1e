using Dispatcharr.PluginSdk.Manifest;

namespace Dispatcharr.PluginSdk.Cli.Output;

/// <summary>What a run of the program came to.</summary>
internal sealed class Totals
{
    private readonly int[] _bySeverity = new int[3];

    public int Manifests { get; private set; }

    public int Unreadable { get; set; }

    public int this[ManifestSeverity severity] => _bySeverity[(int)severity];

    public void Add(ManifestReadResult result)
    {
        Manifests++;
        foreach (var diagnostic in result.Diagnostics) _bySeverity[(int)diagnostic.Severity]++;
    }

    /// <summary>How many there are of each severity, in words.</summary>
    public override string ToString() =>
        $"{Count(this[ManifestSeverity.Error], "error")}, {Count(this[ManifestSeverity.Warning], "warning")}, {Count(this[ManifestSeverity.Info], "note")}";

    /// <summary>A number with its noun.</summary>
    public static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
