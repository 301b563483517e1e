using Dispatcharr.PluginSdk.Analyzers.Manifests;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Manifests;

/// <summary>The rules for manifests, broken by attributes. Each case stands beside what is nearest to it and innocent.</summary>
public sealed class PluginManifestAnalyzerTests
{
    [Theory]
    // Credentials
    [InlineData("""[Field("Dispatcharr password", Secret = true)] public string? {|DSP0101:DispatcharrPassword|} { get; init; }""")]
    [InlineData("""[Field("Emby password", Secret = true)] public string? EmbyPassword { get; init; }""")]
    [InlineData("""[Field("Password", Id = {|DSP0101:"dispatcharr_password"|}, Secret = true)] public string? Login { get; init; }""")]
    [InlineData("""[Field("Dispatcharr URL")] public string? {|DSP0102:Url|} { get; init; }""")]
    [InlineData("""[Field("Dispatcharr URL", PublicAddress = true)] public string? Url { get; init; }""")]
    [InlineData("""[Field("Emby URL")] public string? Url { get; init; }""")]
    [InlineData("""[Field("Admin password", Secret = true)] public string? {|DSP0103:AdminPassword|} { get; init; }""")]
    [InlineData("""[Field("TMDB API key")] public string? {|DSP0104:TmdbApiKey|} { get; init; }""")]
    [InlineData("""[Field("TMDB API key", Secret = true)] public string? TmdbApiKey { get; init; } = {|DSP0105:"0123"|};""")]
    [InlineData("""[Field("TMDB API key", Secret = true)] public string TmdbApiKey { get; init; } = "";""")]
    [InlineData("""[Field("TMDB API key", Multiline = true)] public string? {|DSP0107:TmdbApiKey|} { get; init; }""")]
    // Fields
    [InlineData("""[Field("One")] public bool One { get; init; } [Field("Two", Id = {|DSP0201:"one"|})] public bool Two { get; init; }""")]
    [InlineData("""[Field("One", Id = {|DSP0206:"TheOne"|})] public bool One { get; init; }""")]
    [InlineData("""[Field("One", Min = {|DSP0209:1|})] public int One { get; init; }""")]
    [InlineData("""[Field("One", Placeholder = {|DSP0209:"yes"|})] public bool One { get; init; }""")]
    [InlineData("""[Field("Limit", Placeholder = "5")] public int One { get; init; }""")]
    [InlineData("""[Field("Confirm")] public bool {|DSP0210:Confirm|} { get; init; }""")]
    [InlineData("""[Info("about", Label = "About", Text = "Text")] [Field("One")] public bool One { get; init; }""")]
    [InlineData("""[Info({|DSP0702:""|}, Label = "About")] [Field("One")] public bool One { get; init; }""")]
    public Task Settings_marked_problem_is_reported(string properties) => CodeCheck.ReportsAsync<PluginManifestAnalyzer>(Plugin(properties));

    [Theory]
    [InlineData("""[Action("One")] public void Run() { } [Action("Two", Id = {|DSP0301:"run"|})] public void Again() { }""")]
    [InlineData("""[Action("Run", ButtonVariant = {|DSP0304:"fillled"|})] public void Run() { }""")]
    [InlineData("""[Action("Run", ButtonVariant = "filled")] public void Run() { }""")]
    [InlineData("""[Action("Run", ButtonColor = {|DSP0305:"rad"|})] public void Run() { }""")]
    [InlineData("""[Action("Run", ButtonColor = "red.6")] public void Run() { }""")]
    [InlineData("""[Action("Delete all")] public void {|DSP0306:DeleteAll|}() { }""")]
    [InlineData("""[Action("Delete all", Confirm = "Sure?")] public void DeleteAll() { }""")]
    [InlineData("""[Action("Delete all", Confirm = "")] public void DeleteAll() { }""")]
    [InlineData("""[Action("Show deleted")] public void ShowDeleted() { }""")]
    [InlineData("""[Action("Run", Events = [DispatcharrEvents.M3uRefresh, {|DSP0307:"m3u_refreshed"|}])] public void Run() { }""")]
    [InlineData("""[Action("Run", Events = new[] { {|DSP0307:"m3u_refreshed"|} })] public void Run() { }""")]
    [InlineData("""[Action("Stop")] public void {|DSP0308:Stop|}() { }""")]
    [InlineData("""[Action("Run", Confirm = {|DSP0309:"Sure?"|}, Events = [DispatcharrEvents.M3uRefresh])] public void Run() { }""")]
    [InlineData("""[Action({|DSP0702:" "|})] public void Run() { }""")]
    public Task Actions_marked_problem_is_reported(string methods) => CodeCheck.ReportsAsync<PluginManifestAnalyzer>(Plugin("", methods));

    [Theory]
    [InlineData("""[Plugin("Tidy", HelpUrl = {|DSP0407:"example.com"|})]""")]
    [InlineData("""[Plugin("Tidy", HelpUrl = "https://example.com")]""")]
    [InlineData("""[Plugin({|DSP0406:"My Plugin"|})]""")]
    public Task Plugin_marked_problem_is_reported(string attribute) => CodeCheck.ReportsAsync<PluginManifestAnalyzer>(Plugin("", attribute: attribute));

    [Theory]
    [InlineData("enum Mode { Safe, Fast }", "")]
    [InlineData("enum Mode { Safe, [Option(\"Quick\", Value = \"safe\")] {|DSP0203:Fast|} }", "")]
    [InlineData("enum Mode { Safe, [Option(\"Quick\", Value = \"\")] {|DSP0214:Fast|} }", "")]
    [InlineData("enum Mode { Safe, Sound = Safe, [Option(\"Quick\", Value = \"\")] {|DSP0214:Fast|} }", "")]
    public Task Options_marked_problem_is_reported(string mode, string rest) =>
        CodeCheck.ReportsAsync<PluginManifestAnalyzer>(Plugin("""[Field("Mode")] public Mode Mode { get; init; }""") + "public " + mode + rest);

    [Fact]
    public Task Class_without_the_attribute_is_not_looked_at() => CodeCheck.ReportsAsync<PluginManifestAnalyzer>(Plugin(
        """[Field("Dispatcharr password", Secret = true)] public string? DispatcharrPassword { get; init; }""", attribute: ""));

    private static string Plugin(string properties, string methods = "", string attribute = """[Plugin("Tidy")]""") => $$"""
        using Dispatcharr.PluginSdk;

        {{attribute}}
        public sealed partial class Tidy
        {
            [Action("Go")] public void Go(Settings settings) { }
            {{methods}}
        }

        public sealed record Settings
        {
            [Field("Depth")] public int Depth { get; init; }
            {{properties}}
        }

        """;
}
