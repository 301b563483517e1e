namespace Dispatcharr.PluginSdk.Tests.Schema;

/// <summary>Somebody else's validator: Python's jsonschema, one process for many manifests.</summary>
internal static class IndependentValidator
{
    public static string SchemaPath { get; } = Path.Combine(Repository.Root, "schema", "plugin.schema.json");

    /// <summary>What it says of each manifest: <c>valid</c>, or <c>invalid</c> with place and keyword.</summary>
    public static async Task<string[]> ValidateAsync(IReadOnlyCollection<string> manifests)
    {
        var script = Path.Combine(Repository.Root, "tests", "Schema.Tests", "validate.py");
        var lines = string.Join('\n', manifests.Select(manifest => manifest.ReplaceLineEndings(" ")));

        var run = await Command.RunAsync(await Python.WithAsync("jsonschema"), ["-B", script, SchemaPath], input: lines);

        Assert.True(run.ExitCode == 0, run.Error);
        var answers = run.Output.TrimEnd().Split('\n');
        Assert.Equal(manifests.Count, answers.Length);
        return answers;
    }
}
