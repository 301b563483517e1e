using System.Text.Json;

namespace Dispatcharr.PluginSdk.Tests.Cli;

public sealed class PathTests
{
    [Fact]
    public async Task A_folder_of_plugins_is_each_of_them_by_name()
    {
        var run = await Program.RunAsync("inspect", "--json", "plugins");

        Assert.Equal(["plugins/broken", "plugins/hostile", "plugins/legacy", "plugins/valid", "plugins/warned"], Paths(run));
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task A_folder_without_plugins_cannot_be_read()
    {
        using var folder = new TemporaryFolder();
        folder.Write("docs/readme.txt");

        var run = await Program.RunAsync("validate", folder.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("holds no plugin", run.Error);
    }

    [Fact]
    public async Task A_pipe_as_manifest_in_a_folder_is_an_empty_file()
    {
        using var folder = new TemporaryFolder();
        folder.Write("odd/plugin.py");
        using (var mkfifo = System.Diagnostics.Process.Start("mkfifo", [Path.Combine(folder.Path, "odd", "plugin.json")])) await mkfifo.WaitForExitAsync(TestContext.Current.CancellationToken);

        var run = await Program.RunAsync("validate", folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("DSP0701", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_without_manifest_is_legacy()
    {
        var run = await Program.RunAsync("inspect", "--json", "plugins/legacy");

        var row = JsonDocument.Parse(run.Output).RootElement;
        Assert.True(row.GetProperty("legacy").GetBoolean());
        Assert.Equal(JsonValueKind.Null, row.GetProperty("manifest").GetProperty("name").ValueKind);
        Assert.Equal(0, row.GetProperty("manifest").GetProperty("fields").GetArrayLength());
        Assert.Equal("DSP0705", row.GetProperty("diagnostics")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Odd_names_are_names()
    {
        using var folder = new TemporaryFolder();
        string[] names = ["@plugin.json", "-x.json", "[diagram]", "a b.json", "ü\e[31m\n.json", "*.json"];
        foreach (var name in names) folder.Write(name, "{\"name\":\"x\"}");

        var json = await Command.RunAsync("dotnet", [Program.Path, "inspect", "--json", "--", .. names], folder.Path);
        var text = await Command.RunAsync("dotnet", [Program.Path, "inspect", "--", .. names], folder.Path);

        Assert.Equal(names, Paths(json));
        Assert.DoesNotContain('\e', text.Output);
        Assert.Contains("ü\\u{1b}[31m\\u{a}.json\n", text.Output);
    }

    [Fact]
    public async Task Thousands_of_paths_come_out_in_their_order()
    {
        using var folder = new TemporaryFolder();
        var names = Enumerable.Range(0, 5_000).Select(number => $"{number}.json").ToArray();
        foreach (var name in names) folder.Write(name, $$"""{"name":"{{name}}","fields":[{"id":"a","type":"string"}]}""");

        var run = await Command.RunAsync("dotnet", [Program.Path, "inspect", "--json", .. names], folder.Path);

        Assert.Equal(names, Paths(run));
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task A_file_beyond_any_manifest_is_refused()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("plugin.json", new string(' ', (16 << 20) + 1));

        var run = await Program.RunAsync("validate", path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("larger than 16 MiB", run.Error);
    }

    [Fact]
    public async Task A_file_as_large_as_allowed_is_read()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("plugin.json", "{}" + new string(' ', (16 << 20) - 2));

        Assert.Equal(0, (await Program.RunAsync("validate", path)).ExitCode);
    }

    private static string[] Paths(Command run) =>
        [.. run.Output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement.GetProperty("path").GetString()!)];
}
