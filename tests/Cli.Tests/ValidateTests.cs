using System.Text.Json;

namespace Dispatcharr.PluginSdk.Tests.Cli;

public sealed class ValidateTests
{
    [Theory]
    [InlineData("valid", 0)]
    [InlineData("warned", 0)]
    [InlineData("legacy", 0)]
    [InlineData("broken", 1)]
    [InlineData("no-such-folder", 2)]
    public async Task Exit_code_tells_the_worst(string plugin, int expected)
    {
        Assert.Equal(expected, (await Program.RunAsync("validate", $"plugins/{plugin}")).ExitCode);
    }

    [Theory]
    [InlineData]
    [InlineData("validate")]
    [InlineData("validate", "--format", "xml", "plugins/valid")]
    [InlineData("validate", "--no-such-option", "plugins/valid")]
    [InlineData("no-such-command", "plugins/valid")]
    public async Task A_wrong_command_line_ends_with_2_and_says_why(params string[] arguments)
    {
        var run = await Program.RunAsync(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.NotEmpty(run.Error.Trim());
    }

    [Fact]
    public async Task Text_shows_place_and_line_and_nothing_that_a_terminal_obeys()
    {
        var run = await Program.RunAsync("validate", "plugins/broken/plugin.json", "plugins/warned/", "plugins/hostile", "plugins/legacy");

        Assert.Equal(Program.Expected("validate.txt", run.Output), run.Output);
        Assert.DoesNotContain(run.Output, letter => char.IsControl(letter) && letter != '\n');
    }

    [Fact]
    public async Task Json_is_one_object_a_line()
    {
        var run = await Program.RunAsync("validate", "--format", "json", "plugins/broken/plugin.json", "plugins/legacy");

        Assert.Equal(Program.Expected("validate.jsonl", run.Output), run.Output);
    }

    [Fact]
    public async Task Sarif_names_a_rule_and_a_place_for_each_problem()
    {
        var run = await Program.RunAsync("validate", "--format", "sarif", "plugins/broken/plugin.json", "plugins/warned");

        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal("2.1.0", document.RootElement.GetProperty("version").GetString());
        var sarif = Assert.Single(document.RootElement.GetProperty("runs").EnumerateArray());
        var results = sarif.GetProperty("results");
        Assert.Equal(Program.Expected("results.sarif.json", results.GetRawText()), results.GetRawText());
        var rules = sarif.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()).ToHashSet();
        Assert.All(results.EnumerateArray(), result => Assert.Contains(result.GetProperty("ruleId").GetString(), rules));
        Assert.True(sarif.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
    }

    [Fact]
    public async Task Sarif_writes_paths_as_uris()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a b#c/plugin.json", "[]");

        var run = await Program.RunAsync("validate", "--format", "sarif", path);

        Assert.Contains($"\"uri\": \"file://{folder.Path}/a%20b%23c/plugin.json\"", run.Output);
    }

    [Fact]
    public async Task One_bad_path_does_not_stop_the_rest()
    {
        var run = await Program.RunAsync("validate", "no-such-file.json", "", "plugins/broken");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("'no-such-file.json' does not exist", run.Error);
        Assert.Contains("'' is empty", run.Error);
        Assert.Contains("plugins/broken/plugin.json:5:26: error DSP0707", run.Output);
        Assert.EndsWith("; 2 paths could not be read\n", run.Output);
    }

    [Fact]
    public async Task Registry_rules_are_held_on_demand_only()
    {
        Assert.DoesNotContain("DSP08", (await Program.RunAsync("validate", "plugins/valid")).Output);

        var run = await Program.RunAsync("validate", "--registry", "plugins/valid");

        Assert.Contains("DSP0801", run.Output);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task Registry_rules_know_the_folder()
    {
        using var folder = new TemporaryFolder();
        folder.Write("No_Slug/plugin.json", "{}");

        Assert.Contains("DSP0804", (await Program.RunAsync("validate", "--registry", $"{folder.Path}/No_Slug")).Output);
    }

    [Fact]
    public async Task A_long_line_is_shown_around_the_place()
    {
        using var folder = new TemporaryFolder();
        var filler = string.Concat(Enumerable.Range(0, 2_000).Select(number => $"{{\"id\":\"f{number}\",\"type\":\"info\"}},"));
        var path = folder.Write("plugin.json", $"{{\"name\":\"x\",\"fields\":[{filler}null,{filler[..^1]}]}}");

        var lines = (await Program.RunAsync("validate", path)).Output.Split('\n');

        var place = Array.FindIndex(lines, line => line.Contains("DSP0707", StringComparison.Ordinal));
        Assert.InRange(lines[place + 1].Length, 100, 200);
        Assert.Equal("null", lines[place + 1].Substring(lines[place + 2].IndexOf('^', StringComparison.Ordinal), 4));
    }

    [Theory]
    [InlineData("\t\"日本\": null,\r\n", "fields")]
    [InlineData("\r\r\n \"e\u0301\": \"\U0001F600\", ", "actions")]
    public async Task The_caret_stands_below_the_place_whatever_stands_before_it(string before, string list)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("plugin.json", $"{{ {before}\"{list}\": [null] }}");

        var lines = (await Program.RunAsync("validate", path)).Output.Split('\n');

        var place = Array.FindIndex(lines, line => line.Contains("DSP0707", StringComparison.Ordinal));
        var shown = lines[place + 1].Replace("e\u0301", "e", StringComparison.Ordinal); // Two characters in one column; the picture is two in two.
        Assert.StartsWith("null", shown[lines[place + 2].IndexOf('^', StringComparison.Ordinal)..]);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("1", false)]
    public async Task Colours_are_for_terminals_whose_user_wants_them(string noColor, bool expected)
    {
        const string Terminal = "import pty, sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)";
        var environment = new Dictionary<string, string> { ["NO_COLOR"] = noColor, ["TERM"] = "xterm" };

        var run = await Command.RunAsync(
            await Python.WithAsync("pty"), ["-c", Terminal, "dotnet", Program.Path, "validate", "plugins/broken"], Program.Fixtures, environment: environment);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(expected, run.Output.Contains("\e[1;31merror\e[0m DSP0707", StringComparison.Ordinal));
    }
}
