using Dispatcharr.PluginSdk.Analyzers.Safety;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Safety;

public sealed class HostExitTests
{
    [Theory]
    [InlineData("{|DSP0509:Environment.Exit(1)|};")]
    [InlineData("{|DSP0509:Environment.FailFast(\"no channels\")|};")]
    [InlineData("{|DSP0509:System.Diagnostics.Process.GetCurrentProcess().Kill()|};")]
    [InlineData("var own = System.Diagnostics.Process.GetCurrentProcess(); {|DSP0509:own.Kill()|};")]
    [InlineData("var line = {|DSP0509:Console.ReadLine()|};")]
    [InlineData("var key = {|DSP0509:Console.ReadKey(true)|};")]
    [InlineData("var line = await {|DSP0509:Console.In|}.ReadLineAsync(cancellationToken);")]
    [InlineData("Action read = () => {|DSP0509:Console.Read()|};")]
    public Task Call_in_a_plugin_is_reported(string statement) => CodeCheck.ReportsAsync<HostExitAnalyzer>(PluginCode.Run(statement));

    [Theory]
    [InlineData("Environment.ExitCode = 1;")]
    [InlineData("var name = Environment.GetEnvironmentVariable(\"HOME\");")]
    [InlineData("using var child = System.Diagnostics.Process.Start(\"ffprobe\"); child.Kill();")]
    [InlineData("var line = await new StringReader(\"\").ReadLineAsync(cancellationToken);")]
    [InlineData("Exit(); static void Exit() { }")]
    [InlineData("throw new PluginException(\"No channels.\");")]
    public Task Neighbour_of_such_a_call_is_not(string statement) => CodeCheck.ReportsAsync<HostExitAnalyzer>(PluginCode.Run(statement));

    [Fact]
    public Task Call_in_a_class_beside_the_plugin_is_reported() => CodeCheck.ReportsAsync<HostExitAnalyzer>(
        PluginCode.With("", "static class Guard { public static void Check() => {|DSP0509:Environment.Exit(1)|}; }"));

    [Fact]
    public Task Call_in_a_program_without_a_plugin_is_not() => CodeCheck.ReportsAsync<HostExitAnalyzer>(
        "class Host { Dispatcharr.PluginSdk.IPlugin? Plugin; void Stop() => Environment.Exit(0); }");

    [Fact]
    public Task Call_in_top_level_statements_of_a_plugin_that_is_a_program_too_is_not() => CodeCheck.ReportsProgramAsync<HostExitAnalyzer>("""
        using Dispatcharr.PluginSdk;
        using Dispatcharr.PluginSdk.Manifest;

        var line = Console.ReadLine();
        Action stop = () => Stop(1);
        Environment.Exit(line is null ? 0 : 1);

        static void Stop(int code) => Environment.Exit(code);

        public sealed class Cleaner : IPlugin
        {
            public PluginManifest Manifest { get; } = new();

            public ValueTask<PluginResult> RunAsync(ActionRequest request, PluginContext context, CancellationToken cancellationToken)
            {
                {|DSP0509:Environment.Exit(1)|};
                return new(PluginResult.Ok());
            }
        }
        """);

    [Fact]
    public Task Call_in_the_class_that_is_there_for_Main_is_not() => CodeCheck.ReportsProgramAsync<HostExitAnalyzer>(PluginCode.With("", """
        static class Program
        {
            static void Main() => Stop();

            static void Stop() => Environment.Exit(0);
        }
        """));

    [Fact]
    public Task Call_in_the_Main_of_the_plugin_itself_is_not_but_beside_it_is() => CodeCheck.ReportsProgramAsync<HostExitAnalyzer>(PluginCode.With("""
        static void Main() => Environment.Exit(0);

        static void Stop() => {|DSP0509:Environment.Exit(0)|};
        """));
}
