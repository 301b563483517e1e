using System.CommandLine;
using Dispatcharr.PluginSdk.Cli.Output;
using Dispatcharr.PluginSdk.Manifest;

namespace Dispatcharr.PluginSdk.Cli;

/// <summary><c>validate</c>: everything that is wrong with a manifest, and whether any of it is an error.</summary>
internal static class ValidateCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var paths = PathArgument.Create();
        var format = new Option<string>("--format") { Description = "How to tell what was found.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "sarif");
        var registry = new Option<bool>("--registry") { Description = "Hold the rules of the official plugin collection too (DSP08xx)." };
        var command = new Command("validate", "Tell what is wrong with plugins. Ends with 0 when none has an error, 1 when one has, 2 when a path cannot be read.")
        {
            paths, format, registry,
        };
        command.SetAction(parsed =>
        {
            using var output = Console.OpenStandardOutput();
            IReportWriter report = parsed.GetValue(format) switch
            {
                "json" => new ManifestJsonWriter(output, whole: false),
                "sarif" => new SarifWriter(output),
                _ => new ValidateTextWriter(TextOutput.Over(output), Ink.ForOutput()),
            };
            using var owned = report as IDisposable;
            var totals = ManifestCheck.Run(parsed.GetRequiredValue(paths), parsed.GetValue(registry), report, Console.Error);
            return totals.Unreadable > 0 ? ExitCode.Unusable : totals[ManifestSeverity.Error] > 0 ? ExitCode.Errors : ExitCode.Valid;
        });
        return command;
    }
}
