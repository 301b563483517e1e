using Dispatcharr.PluginSdk.Cli.Input;
using Dispatcharr.PluginSdk.Cli.Output;

namespace Dispatcharr.PluginSdk.Cli;

/// <summary>Reads the manifests of all paths, one after the other; one bad path never stops the rest.</summary>
internal static class ManifestCheck
{
    /// <summary>Reads, tells, and answers what it came to.</summary>
    public static Totals Run(IEnumerable<string> paths, bool registry, IReportWriter report, TextWriter error)
    {
        var totals = new Totals();
        foreach (var input in paths.SelectMany(ManifestInputReader.Read))
        {
            if (input.Problem is { } problem)
            {
                totals.Unreadable++;
                error.WriteLine(VisibleText.Of($"dispatcharr-plugin: '{input.Path}' {problem}"));
                continue;
            }

            var manifest = new CheckedManifest(input, input.Read(registry));
            totals.Add(manifest.Result);
            report.Write(manifest);
        }

        report.Complete(totals);
        return totals;
    }
}
