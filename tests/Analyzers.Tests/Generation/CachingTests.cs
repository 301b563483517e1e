using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Generation;

/// <summary>The generator runs at every key press: what did not change may not be done again.</summary>
public sealed class CachingTests
{
    private const string Settings = """
        using Dispatcharr.PluginSdk;
        public enum Mode { Safe, Fast }
        public sealed record Settings { [Info("_i"), Field("F")] public Mode Mode { get; init; } = Mode.Fast; [Field("N", Min = 1)] public int N { get; init; } = 3; }
        """;

    private const string Plugin = """
        using Dispatcharr.PluginSdk;
        public sealed record Wanted(string Channel, Mode Mode);
        [Plugin("X")]
        public sealed partial class X
        {
            [Action("Go", Events = ["vod_start"])] public Task GoAsync(Settings settings, Wanted wanted) => Task.CompletedTask;
            public void Stop() { }
        }
        """;

    private static readonly string[] OwnSteps = ["Version", "Plugin", "File"];

    [Fact]
    public void Generator_unrelated_edit_runs_nothing_again() => Assert.All(ReasonsAfter("class Other { }", "class Other { int _more; }"),
        reason => Assert.True(reason.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{reason.Step}: {reason.Reason}"));

    [Fact]
    public void Generator_unrelated_edit_writes_no_file_again() =>
        Assert.All(ReasonsAfter("class Other { }", "class Other { int _more; }").Where(reason => reason.Step == "SourceOutput"), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason.Reason));

    [Fact]
    public void Generator_edit_inside_an_action_writes_no_file_again() =>
        Assert.All(ReasonsAfter(Plugin, Plugin.Replace("Task.CompletedTask", "Task.Delay(1)", StringComparison.Ordinal)).Where(reason => reason.Step == "SourceOutput"), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason.Reason));

    [Fact]
    public void Generator_edit_of_the_settings_in_another_file_writes_the_file_again() =>
        Assert.Contains(("SourceOutput", IncrementalStepRunReason.Modified), ReasonsAfter(Settings, Settings.Replace("= 3", "= 4", StringComparison.Ordinal)));

    [Fact]
    public void Models_of_the_same_text_are_equal_and_hold_no_symbols()
    {
        var (first, second) = (Read(), Read());

        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());

        static object Read() => Step(Driver().RunGenerators(Compilation(Settings, Plugin, "")), "Plugin").Single().Outputs.Single().Value;
    }

    /// <summary>How each step of a second run came about, after one file was edited.</summary>
    private static List<(string Step, IncrementalStepRunReason Reason)> ReasonsAfter(string before, string after)
    {
        var compilation = Compilation(Settings, Plugin, "class Other { }");
        var driver = Driver().RunGenerators(compilation);
        var tree = compilation.SyntaxTrees.Single(tree => tree.ToString() == before);
        driver = driver.RunGenerators(compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(after, GeneratorRun.Parsing, tree.FilePath, System.Text.Encoding.UTF8)));
        var result = driver.GetRunResult().Results.Single();
        return
        [
            .. OwnSteps.SelectMany(name => Step(driver, name).SelectMany(step => step.Outputs.Select(output => (name, output.Reason)))),
            .. result.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs.Select(output => ("SourceOutput", output.Reason))),
        ];
    }

    private static CSharpGeneratorDriver Driver() => GeneratorRun.Driver("1.0.0");

    private static CSharpCompilation Compilation(params string[] code) => GeneratorRun.Compile(code);

    private static ImmutableArray<IncrementalGeneratorRunStep> Step(GeneratorDriver driver, string name) => driver.GetRunResult().Results.Single().TrackedSteps[name];
}
