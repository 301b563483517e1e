using System.Globalization;
using System.Reflection;
using System.Text;

namespace Dispatcharr.PluginSdk.Bench;

/// <summary>Prints findings as they come, and keeps them for a file.</summary>
internal sealed class Report(bool verbose)
{
    private readonly List<(Gate Gate, Finding Finding)> _findings = [];

    public bool Holds => _findings.TrueForAll(one => one.Finding.Holds);

    public void Add(Gate gate, Finding finding)
    {
        _findings.Add((gate, finding));
        Console.WriteLine($"{gate.Id} {Verdict(finding)}");
        if (!verbose) return;
        foreach (var measurement in finding.Raw) Console.WriteLine($"   {measurement}");
    }

    /// <summary>Writes <c>bench/results/DATE.md</c>; answers its path.</summary>
    public string Write(DateTimeOffset now)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture,
            $"""
            # Speed on {now:yyyy-MM-dd}

            {Machine.Describe()}

            Figures are min of case / min of floor, measured side by side; `dotnet run -c Release --project bench -- gates` measures them anew.

            | gate | figure | promise |
            |---|---|---|

            """);
        foreach (var (gate, finding) in _findings) text.Append(CultureInfo.InvariantCulture, $"| {gate.Id} | {Verdict(finding)} | {gate.Promise} |\n");
        text.Append("\n| gate | case | min us | median us | bytes |\n|---|---|---|---|---|\n");
        foreach (var (gate, raw) in _findings.SelectMany(one => one.Finding.Raw.Select(raw => (one.Gate, raw))).Distinct())
        {
            text.Append(CultureInfo.InvariantCulture, $"| {gate.Id} | {raw.Name} | {raw.Min:0.000} | {raw.Median:0.000} | {raw.Bytes:0} |\n");
        }

        var bench = typeof(Report).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "BenchDirectory").Value!;
        var path = Path.Combine(bench, "results", now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + ".md");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text.ToString());
        return path;
    }

    private static string Verdict(Finding finding) => $"{finding.Text} {(finding.Holds ? "ok" : "FAIL")}";
}
