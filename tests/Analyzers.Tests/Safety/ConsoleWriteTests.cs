using Dispatcharr.PluginSdk.Analyzers.CodeFixes.Safety;
using Dispatcharr.PluginSdk.Analyzers.Safety;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Safety;

public sealed class ConsoleWriteTests
{
    [Theory]
    [InlineData("{|DSP0510:Console.WriteLine(1)|};")]
    [InlineData("{|DSP0510:Console.Write(\"a\")|};")]
    [InlineData("{|DSP0510:Console.Error.WriteLine(\"a\")|};")]
    [InlineData("await {|DSP0510:Console.Out.WriteLineAsync(\"a\")|};")]
    [InlineData("var writer = {|DSP0510:Console.Out|};")]
    [InlineData("{|DSP0510:Console.SetOut(TextWriter.Null)|};")]
    public Task Write_in_a_plugin_is_reported(string statement) => CodeCheck.ReportsAsync<ConsoleWriteAnalyzer>(PluginCode.Run(statement));

    [Theory]
    [InlineData("System.Diagnostics.Debug.WriteLine(\"a\");")]
    [InlineData("System.Diagnostics.Trace.WriteLine(\"a\");")]
    [InlineData("new StringWriter().WriteLine(\"a\");")]
    [InlineData("context.Logger.LogInformation(\"a\");")]
    [InlineData("var width = Console.IsOutputRedirected;")]
    [InlineData("Out.WriteLine(\"a\");", "private static StringWriter Out => new();")]
    public Task Neighbour_of_a_write_is_not(string statement, string members = "") =>
        CodeCheck.ReportsAsync<ConsoleWriteAnalyzer>(PluginCode.Run(statement, members));

    [Fact]
    public Task Write_where_no_plugin_is_or_Main_begins_is_not() => CodeCheck.ReportsProgramAsync<ConsoleWriteAnalyzer>(
        PluginCode.With("", "static class Program { static void Main() => Console.WriteLine(\"worker\"); }"));

    [Fact]
    public Task Write_in_a_host_with_an_internal_plugin_of_its_own_is_not() => CodeCheck.ReportsAsync<ConsoleWriteAnalyzer>(
        PluginCode.Run("Console.WriteLine(1);").Replace("public sealed class", "internal sealed class", StringComparison.Ordinal));

    [Theory]
    [InlineData("Console.WriteLine(\"done\")", "context.Logger.LogInformation(\"done\")")]
    [InlineData("Console.Error.WriteLine(\"bad\")", "context.Logger.LogError(\"bad\")")]
    [InlineData("Console.WriteLine(\"{0} of {1}\", 1, 2)", "context.Logger.LogInformation(\"{0} of {1}\", 1, 2)")]
    [InlineData("Console.WriteLine(\"{}\")", "context.Logger.LogInformation(\"{Value}\", \"{}\")")]
    [InlineData("Console.WriteLine(request.ActionId)", "context.Logger.LogInformation(\"{ActionId}\", request.ActionId)")]
    [InlineData("Console.WriteLine(_lastRun)", "context.Logger.LogInformation(\"{LastRun}\", _lastRun)")]
    [InlineData("Console.WriteLine(1 + 2)", "context.Logger.LogInformation(\"{Value}\", 1 + 2)")]
    [InlineData("Console.WriteLine($\"{{{1 + 2:N2}}} {_lastRun} {_lastRun,5} {(request.ActionId)}\")",
        "context.Logger.LogInformation(\"{{{Value:N2}}} {LastRun} {LastRun2,5} {Value2}\", 1 + 2, _lastRun, _lastRun, request.ActionId)")]
    [InlineData("Console.WriteLine($\"no hole {{}}\")", "context.Logger.LogInformation(\"no hole {}\")")]
    public Task Fix_of_a_write_logs_it(string write, string log) => CodeCheck.FixesAsync<ConsoleWriteAnalyzer, ConsoleWriteFix>(
        PluginCode.Run("{|DSP0510:" + write + "|}; // why", Field), PluginCode.Run(log + "; // why", Field));

    [Fact]
    public Task Fix_of_all_writes_takes_the_nearest_logger_and_adds_one_using() => CodeCheck.FixesAsync<ConsoleWriteAnalyzer, ConsoleWriteFix>(
        """
        // A licence.
        using Dispatcharr.PluginSdk;

        class Worker(Microsoft.Extensions.Logging.ILogger<Worker> logger)
        {
            void First() => {|DSP0510:Console.WriteLine("first")|};

            void Second(PluginContext context)
            {
                {|DSP0510:Console.WriteLine("second")|};
                var log = context.Logger;
                {|DSP0510:Console.WriteLine("third")|};
            }
        }
        """ + Plugin,
        """
        // A licence.
        using Dispatcharr.PluginSdk;
        using Microsoft.Extensions.Logging;

        class Worker(Microsoft.Extensions.Logging.ILogger<Worker> logger)
        {
            void First() => logger.LogInformation("first");

            void Second(PluginContext context)
            {
                logger.LogInformation("second");
                var log = context.Logger;
                log.LogInformation("third");
            }
        }
        """ + Plugin);

    [Theory]
    [InlineData("static void Log() => {|DSP0510:Console.WriteLine(\"no logger\")|};")]
    [InlineData("static void Log(PluginContext context) => {|DSP0510:Console.WriteLine()|};")]
    [InlineData("static void Log(PluginContext context) { var writer = {|DSP0510:Console.Out|}; }")]
    [InlineData("static async Task Log(PluginContext context) => await {|DSP0510:Console.Out.WriteLineAsync(\"a\")|};")]
    public Task Fix_is_not_offered_without_a_logger_or_a_text(string member) =>
        CodeCheck.FixesAsync<ConsoleWriteAnalyzer, ConsoleWriteFix>(PluginCode.With(member), PluginCode.With(member));

    private const string Field = "private readonly string _lastRun = \"\";";

    private const string Plugin = """


        public abstract class Cleaner : IPlugin
        {
            public abstract Dispatcharr.PluginSdk.Manifest.PluginManifest Manifest { get; }

            public abstract ValueTask<PluginResult> RunAsync(ActionRequest request, PluginContext context, CancellationToken cancellationToken);
        }
        """;
}
