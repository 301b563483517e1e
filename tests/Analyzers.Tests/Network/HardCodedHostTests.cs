using Dispatcharr.PluginSdk.Analyzers.Network;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Network;

public sealed class HardCodedHostTests
{
    [Theory]
    [InlineData("http://dispatcharr:9191")]
    [InlineData("http://dispatcharr/api/channels/")]
    [InlineData("http://dispatcharr.local")]
    [InlineData("http://my-dispatcharr:8080/")]
    [InlineData("https://dispatcharr.example.com/api/channels/channels/")]
    [InlineData("http://192.168.1.20:9191/api/accounts/token/")]
    [InlineData("http://192.168.1.20:9191")]
    [InlineData("http://localhost:9191/")]
    [InlineData("http://127.0.0.1:5656/proxy/ts/stream/1")]
    [InlineData("ws://localhost:9191/ws/")]
    [InlineData("http://admin:secret@10.0.0.5:9191/output/m3u")]
    public Task Address_of_Dispatcharr_is_reported(string url) =>
        Task.WhenAll(ReportsAsync($"string url = {{|DSP0603:\"{url}\"|}};"), ReportsAsync($"Use({{|DSP0603:\"{url}\"|}});"), MemberAsync($"private const string Url = {{|DSP0603:\"{url}\"|}};"));

    [Theory]
    [InlineData("$\"http://dispatcharr:{port}/api/\"")]
    [InlineData("$\"http://192.168.1.20:9191/{path}\"")]
    [InlineData("$\"http://192.168.1.20:9191/api/{path}\"")]
    public Task Address_with_holes_is_reported(string text) => ReportsAsync($"Use({{|DSP0603:{text}|}});");

    [Theory]
    [InlineData("\"http://localhost:32400/library\"")] // Plex
    [InlineData("\"http://localhost:9191/jobs/7\"")] // a print server has this port too
    [InlineData("\"http://192.168.1.20:8000/api/\"")]
    [InlineData("\"https://github.com/Dispatcharr/Dispatcharr\"")]
    [InlineData("\"https://dispatcharr.github.io/Dispatcharr-Docs/\"")]
    [InlineData("\"https://api.themoviedb.org/3/search\"")]
    [InlineData("\"Set it to http://dispatcharr:9191\"")]
    [InlineData("\"dispatcharr\"")]
    [InlineData("$\"http://{port}:9191/api/\"")] // the host is somebody's choice
    [InlineData("\"http://\" + path")]
    public Task Other_text_is_silent(string text) => ReportsAsync($"Use({text});");

    [Theory]
    [InlineData("if (path == \"http://localhost:9191\") Use(path);")]
    [InlineData("if (path is \"http://localhost:9191\" or \"http://dispatcharr:9191\") Use(path);")]
    [InlineData("if (path.StartsWith(\"http://localhost:9191\")) Use(path);")]
    [InlineData("switch (path) { case \"http://localhost:9191\": Use(path); break; }")]
    public Task Comparison_is_silent(string body) => ReportsAsync(body);

    [Theory]
    [InlineData("[Field(\"Link base\", Placeholder = \"http://dispatcharr:9191\", PublicAddress = true)] public string Link { get; init; } = \"\";")]
    [InlineData("static readonly Dispatcharr.PluginSdk.Manifest.PluginField Link = new() { Id = \"link\", Type = default, Placeholder = \"http://dispatcharr:9191\", Default = \"http://dispatcharr:9191\" };")]
    public Task Text_of_a_field_is_silent(string member) => MemberAsync(member); // DSP0102 judges it

    [Fact]
    public Task Host_without_a_plugin_is_silent() =>
        CodeCheck.ReportsAsync<HardCodedHostAnalyzer>("class Host { const string Url = \"http://localhost:9191/api/\"; }");

    private static Task ReportsAsync(string body) => MemberAsync($"static void Run(string port, string path) {{ {body} }}");

    private static Task MemberAsync(string member) => CodeCheck.ReportsAsync<HardCodedHostAnalyzer>(
        $"using Dispatcharr.PluginSdk;\n[Plugin(\"Cleaner\")] public sealed partial class Cleaner {{ {member} static void Use(string text) {{ }} }}");
}
