namespace Dispatcharr.PluginSdk.Tests.Cli.Conformance;

/// <summary>The checks that any inspector of manifests must pass, run against ours.</summary>
public sealed class ConformanceTests
{
    private static readonly string Inspect = $"dotnet '{Program.Path}' inspect --json {{paths}}";

    [Fact]
    public async Task Every_recorded_field_and_action_is_read_as_the_real_loader_reads_it()
    {
        await PassesAsync(Path.Combine(Repository.Root, "tests", "Shared", "Conformance", "check_normalise.py"));
    }

    [Fact]
    public async Task Every_real_manifest_is_read_as_the_real_loader_reads_it()
    {
        Assert.SkipWhen(Repository.Conformance is null || Repository.Corpus is null, Repository.OutsideTheRepository);

        await PassesAsync(Path.Combine(Repository.Conformance, "check_corpus.py"));
    }

    private static async Task PassesAsync(string script)
    {
        var environment = new Dictionary<string, string> { ["PYTHONDONTWRITEBYTECODE"] = "1" };

        var run = await Command.RunAsync(await Python.WithAsync("json"), [script, "--order", "--cmd", Inspect], environment: environment);

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.EndsWith(" passed, 0 failed\n", run.Output);
    }
}
