using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Dispatcharr.PluginSdk.Bench.Floors;

namespace Dispatcharr.PluginSdk.Bench.Gates;

/// <summary>A1.</summary>
internal static partial class AnalyzePlugin
{
    private const int Builds = 12;

    public static IEnumerable<Finding> Check(Workspace workspace)
    {
        var project = LargePlugin.Write(workspace.NewFolder("large"));
        var (analyzers, compiler) = (new List<double>(), new List<double>());
        for (var i = 0; i < Builds; i++)
        {
            var output = Build(project);
            analyzers.Add(Figure(AnalyzerTime(), output) * 1_000_000);
            compiler.Add(Figure(CompilerTime(), output) * 1_000);
        }

        yield return Finding.AtMost(0.05, workspace.Slack, Measured("all analyzers of the Sdk, 10,000 lines", analyzers), Measured("the compiler, with them", compiler));
    }

    private static Measurement Measured(string name, List<double> times) => new(name, times.Min(), times.Order().ElementAt(times.Count / 2), 0);

    // With the compiler's server, as authors build: the first builds warm it up.
    private static string Build(string project)
    {
        string[] arguments = ["build", project, "--no-incremental", "-c", "Release", "-v:d", "-tl:off", "-clp:PerformanceSummary", "-p:ReportAnalyzer=true", "-p:UseSharedCompilation=true"];
        using var build = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var output = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        return build.ExitCode == 0 ? output : throw new InvalidOperationException($"The large plugin does not build:\n{output[^Math.Min(output.Length, 2000)..]}");
    }

    private static double Figure(Regex line, string output) =>
        double.Parse((line.Match(output) is { Success: true } match ? match : throw new InvalidOperationException($"The build printed no line like {line}.")).Groups["time"].Value, CultureInfo.InvariantCulture);

    // The first such line is of the analyzers, the second of the generator.
    [GeneratedRegex(@"^\s*<?(?<time>[\d.]+)\s+<?\d+\s+Dispatcharr\.PluginSdk\.Analyzers, Version", RegexOptions.Multiline)]
    private static partial Regex AnalyzerTime();

    [GeneratedRegex(@"^\s*(?<time>\d+) ms\s+Csc\s", RegexOptions.Multiline)]
    private static partial Regex CompilerTime();
}
