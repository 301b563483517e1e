using Dispatcharr.PluginSdk.Analyzers.Network;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Network;

public sealed class ShellTests
{
    [Theory]
    [InlineData("Process.Start({|DSP0605:\"sh\"|}, \"-c ls\");")]
    [InlineData("Process.Start({|DSP0605:\"/bin/bash\"|}, [\"-c\", command]);")]
    [InlineData("Process.Start(new ProcessStartInfo({|DSP0605:\"cmd.exe\"|}, \"/c dir\"));")]
    [InlineData("Process.Start(new ProcessStartInfo { FileName = {|DSP0605:@\"C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe\"|} });")]
    [InlineData("var process = new Process(); process.StartInfo.FileName = {|DSP0605:\"pwsh\"|};")]
    [InlineData("const string shell = \"/bin/sh\"; Process.Start({|DSP0605:shell|});")]
    [InlineData("Process.Start(new ProcessStartInfo(\"ffmpeg\") { {|DSP0605:UseShellExecute = true|} });")]
    public Task Shell_is_reported(string body) => CodeCheck.ReportsAsync<ShellAnalyzer>(Plugin(body));

    [Theory]
    [InlineData("Process.Start(\"ffmpeg\", [\"-version\"]);")]
    [InlineData("Process.Start(\"/usr/bin/ffprobe\");")]
    [InlineData("Process.Start(command);")]
    [InlineData("Process.Start(new ProcessStartInfo(\"ffmpeg\", \"sh\") { UseShellExecute = false });")]
    [InlineData("var name = \"sh\"; GC.KeepAlive(name);")]
    [InlineData("Process.Start(\"./refresh.sh\");")] // a program of the plugin's, though a shell reads it
    public Task Program_itself_is_silent(string body) => CodeCheck.ReportsAsync<ShellAnalyzer>(Plugin(body));

    [Fact]
    public Task Host_without_a_plugin_is_silent() =>
        CodeCheck.ReportsAsync<ShellAnalyzer>("class Host { void Run() => System.Diagnostics.Process.Start(\"sh\"); }");

    private static string Plugin(string body) => $$"""
        using System.Diagnostics;
        [Dispatcharr.PluginSdk.Plugin("Cleaner")]
        public sealed partial class Cleaner
        {
            public void Run(string command)
            {
                {{body}}
            }
        }
        """;
}
