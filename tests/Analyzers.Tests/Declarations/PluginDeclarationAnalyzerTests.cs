using Dispatcharr.PluginSdk.Analyzers.Declarations;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Declarations;

/// <summary>What attributes say that no manifest can hold, beside what is nearest to it and innocent.</summary>
public sealed class PluginDeclarationAnalyzerTests
{
    [Theory]
    [InlineData("""[Field("When")] public DateTime {|DSP0211:When|} { get; init; }""")]
    [InlineData("""[Field("Groups")] public string[] {|DSP0211:Groups|} { get; init; } = [];""")]
    [InlineData("""[Field("Depth")] public float {|DSP0211:Depth|} { get; init; }""")]
    [InlineData("""[Field("Depth")] public int {|DSP0211:Depth|} { get; }""")]
    [InlineData("""[Field("Depth")] public int {|DSP0211:Depth|} { get; private set; }""")]
    [InlineData("""[Field("Depth")] private int {|DSP0211:Depth|} { get; set; }""")]
    [InlineData("""[Field("Depth")] public int {|DSP0211:Depth|} { private get; init; }""")]
    [InlineData("""[Field("Depth")] internal int Depth { get; set; }""")]
    [InlineData("""[Field("Depth")] public decimal? Depth { get; set; }""")]
    [InlineData("""public DateTime When { get; init; }""")]
    [InlineData("""[Field("Where")] public string Where { get; init; } = {|DSP0212:Environment.MachineName|};""")]
    [InlineData("""[Field("Depth")] public int Depth { get; init; } = {|DSP0212:int.Parse("5")|};""")]
    [InlineData("""[Field("Depth")] public int Depth { get; init; } = 2 * 3;""")]
    [InlineData("""[Field("Day")] public DayOfWeek Day { get; init; } = DayOfWeek.Friday;""")]
    [InlineData("""[Field("Name")] public string Name { get; init; } = "a" + "b";""")]
    [InlineData("""[Field("Name")] public string Name { get; init; } = null!;""")]
    [InlineData("""public string Where { get; init; } = Environment.MachineName;""")]
    [InlineData("""[Field("PIN", {|DSP0213:Secret = true|})] public int Pin { get; init; }""")]
    [InlineData("""[Field("On", {|DSP0213:Multiline = true|})] public bool On { get; init; }""")]
    [InlineData("""[Field("On", Secret = false)] public bool On { get; init; }""")]
    [InlineData("""[Field("PIN", Secret = true)] public string? Pin { get; init; }""")]
    public Task Settings_marked_problem_is_reported(string property) => CodeCheck.ReportsAsync<PluginDeclarationAnalyzer>(Plugin(property, ""));

    [Theory]
    [InlineData("""[Action("Run")] public string {|DSP0312:Run|}() => "";""")]
    [InlineData("""[Action("Run")] public Task<int> {|DSP0312:RunAsync|}() => Task.FromResult(1);""")]
    [InlineData("""[Action("Run")] public void {|DSP0312:Run|}<T>() { }""")]
    [InlineData("""[Action("Run")] public void Run(string {|DSP0312:text|}) { }""")]
    [InlineData("""[Action("Run")] public void Run(PluginContext context, ref CancellationToken {|DSP0312:token|}) { }""")]
    [InlineData("""[Action("Run")] public void Run(StopReason {|DSP0312:reason|}) { }""")]
    [InlineData("""[Action("Run")] public void Run(Range given) { } public sealed record Range(int From, int To);""")]
    [InlineData("""[Action("Run")] public static ValueTask<PluginResult> Run(ActionRequest request, Settings settings, CancellationToken token, PluginContext context) => new(PluginResult.Ok());""")]
    [InlineData("""public string Run(string text) => text;""")]
    public Task Actions_marked_problem_is_reported(string method) => CodeCheck.ReportsAsync<PluginDeclarationAnalyzer>(Plugin("", method));

    private static string Plugin(string property, string method) => $$"""
        using Dispatcharr.PluginSdk;

        [Plugin("Tidy")]
        public sealed partial class Tidy
        {
            [Action("Go")] public void Go(Settings settings) { }
            {{method}}
        }

        public sealed record Settings
        {
            [Field("Name")] public string? Title { get; init; }
            {{property}}
        }
        """;
}
