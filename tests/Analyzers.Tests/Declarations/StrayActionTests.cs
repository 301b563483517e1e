using Dispatcharr.PluginSdk.Analyzers.Declarations;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Declarations;

public sealed class StrayActionTests
{
    [Theory]
    [InlineData("public sealed partial class Tidy", """[Action("Go")] public void {|DSP0312:Go|}() { }""")]
    [InlineData("public static class Tidy", """[Action("Go")] public static void {|DSP0312:Go|}() { }""")]
    [InlineData("public abstract class Tidy", """[Action("Go")] private void {|DSP0312:Go|}() { }""")]
    [InlineData("""[Plugin("Tidy")] public sealed partial class Tidy""", """[Action("Go")] public void Go() { }""")]
    [InlineData("""[Plugin("Tidy")] public sealed partial class Tidy""", """[Action("Go")] private void Go() { }""")]
    [InlineData("public abstract class Tidy", """[Action("Go")] protected void Go() { }""")]
    [InlineData("public class Tidy", """[Action("Go")] public void Go() { }""")]
    [InlineData("public class Tidy", """[Action("Go")] private void Go() { } [Plugin("Inner")] public sealed partial class Inner : Tidy { }""")]
    [InlineData("public sealed class Tidy", "public void Go() { }")]
    public Task Action_that_no_plugin_has_is_reported(string type, string member) => CodeCheck.ReportsAsync<StrayActionAnalyzer>($$"""
        using Dispatcharr.PluginSdk;

        {{type}}
        {
            {{member}}
        }
        """);
}
