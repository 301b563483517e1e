using System.CommandLine;
using Dispatcharr.PluginSdk.Cli.Output;

namespace Dispatcharr.PluginSdk.Cli;

/// <summary><c>inspect</c>: what Dispatcharr sees of a plugin.</summary>
internal static class InspectCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var paths = PathArgument.Create();
        var json = new Option<bool>("--json") { Description = "Write one JSON object a line: path, legacy, manifest, diagnostics." };
        var command = new Command("inspect", "Show what Dispatcharr sees of plugins. Ends with 0, or 2 when a path cannot be read.") { paths, json };
        command.SetAction(parsed =>
        {
            using var output = Console.OpenStandardOutput();
            IReportWriter report = parsed.GetValue(json)
                ? new ManifestJsonWriter(output, whole: true)
                : new InspectTextWriter(TextOutput.Over(output));
            var totals = ManifestCheck.Run(parsed.GetRequiredValue(paths), registry: false, report, Console.Error);
            return totals.Unreadable > 0 ? ExitCode.Unusable : ExitCode.Valid;
        });
        return command;
    }
}
