using Dispatcharr.PluginSdk.Analyzers.Declarations;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Declarations;

public sealed class StrayFieldAnalyzerTests
{
    [Theory]
    [InlineData("""[Field("Depth")] public static int {|DSP0211:Depth|} { get; set; }""", "")]
    [InlineData("""public static int Depth { get; set; } [Field("Width")] public int Width { get; init; }""", "")]
    [InlineData("", """[Field("Depth")] public int {|DSP0211:Depth|} { get; init; }""")]
    [InlineData("", "public int Depth { get; init; }")]
    public Task Field_that_no_page_shows_is_reported(string inSettings, string inPlugin) => CodeCheck.ReportsAsync<StrayFieldAnalyzer>($$"""
        using Dispatcharr.PluginSdk;

        [Plugin("Tidy")]
        public sealed partial class Tidy
        {
            {{inPlugin}}
            [Action("Go")] public void Go(Settings settings) { }
        }

        public sealed record Settings
        {
            [Field("Name")] public string? Title { get; init; }
            {{inSettings}}
        }
        """);
}
