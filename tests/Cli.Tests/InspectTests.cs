using System.Diagnostics;
using System.Text.Json;

namespace Dispatcharr.PluginSdk.Tests.Cli;

public sealed class InspectTests
{
    [Fact]
    public async Task Text_is_a_summary()
    {
        var run = await Program.RunAsync("inspect", "plugins");

        Assert.Equal(Program.Expected("inspect.txt", run.Output), run.Output);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task Json_is_what_Dispatcharr_sees()
    {
        var run = await Program.RunAsync("inspect", "--json", "plugins/valid/plugin.json", "plugins/broken", "plugins/legacy");

        Assert.Equal(Program.Expected("inspect.jsonl", run.Output), run.Output);
    }

    [Fact]
    public async Task A_folder_named_with_a_slash_at_its_end_keeps_its_name()
    {
        var run = await Program.RunAsync("inspect", "plugins/legacy/");

        Assert.Contains("  legacy (legacy", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_over_several_lines_stays_on_one()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("plugin.json", "{\"fields\":[{\"id\":\"a\",\"type\":\"string\",\"default\":[1,\r\n2]}]}");

        var line = Assert.Single((await Program.RunAsync("inspect", "--json", path)).Output.TrimEnd('\n').Split('\n'));

        var value = JsonDocument.Parse(line).RootElement.GetProperty("manifest").GetProperty("fields")[0].GetProperty("default");
        Assert.Equal([1, 2], value.EnumerateArray().Select(item => item.GetInt32()));
    }

    [Theory]
    [InlineData("inspect", "--json")]
    [InlineData("inspect")]
    [InlineData("validate")]
    public async Task Output_begins_without_byte_order_mark(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Program.Path, .. arguments, "plugins/broken"])
        {
            RedirectStandardOutput = true, WorkingDirectory = Program.Fixtures,
        })!;
        var first = process.StandardOutput.BaseStream.ReadByte();
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Contains((char)first, "{p");
    }
}
