using Dispatcharr.PluginSdk.Analyzers.CodeFixes.Network;
using Dispatcharr.PluginSdk.Analyzers.Network;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Network;

public sealed class DataFolderTests
{
    [Theory]
    [InlineData("File.WriteAllText({|DSP0604:\"state.json\"|}, \"\");")]
    [InlineData("await File.WriteAllTextAsync({|DSP0604:\"/data/exports/list.csv\"|}, \"\", ct);")]
    [InlineData("File.AppendAllLines({|DSP0604:State|}, []);")]
    [InlineData("File.WriteAllBytes({|DSP0604:$\"/data/{name}.bin\"|}, []);")]
    [InlineData("File.WriteAllText({|DSP0604:\"/data/\" + name|}, \"\");")]
    [InlineData("Directory.CreateDirectory({|DSP0604:\"cache\"|});")]
    [InlineData("Directory.CreateDirectory({|DSP0604:Path.Combine(\"cache\", name)|});")]
    [InlineData("File.Copy(name, {|DSP0604:\"C:\\\\plugins\\\\copy.txt\"|});")]
    [InlineData("using var file = File.Create({|DSP0604:Path.Combine(AppContext.BaseDirectory, \"a.db\")|});")]
    [InlineData("using var file = File.Create({|DSP0604:Path.Combine(Path.GetDirectoryName(typeof(Cleaner).Assembly.Location)!, \"a.db\")|});")]
    [InlineData("using var file = File.OpenWrite({|DSP0604:Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), \"a.db\")|});")]
    [InlineData("using var file = new FileStream({|DSP0604:\"a.db\"|}, FileMode.Create);")]
    [InlineData("using var file = new FileStream({|DSP0604:\"a.db\"|}, FileMode.Open, FileAccess.ReadWrite);")]
    [InlineData("using var file = new StreamWriter({|DSP0604:\"a.txt\"|});")]
    [InlineData("var path = Path.Combine(\"cache\", name); File.WriteAllText({|DSP0604:path|}, \"\");")]
    public Task Write_to_a_place_of_the_code_is_reported(string body) => ReportsAsync(body);

    [Theory]
    [InlineData("File.WriteAllText(Path.Combine(context.DataDirectory, \"state.json\"), \"\");")]
    [InlineData("File.WriteAllText($\"{context.DataDirectory}/state.json\", \"\");")]
    [InlineData("var path = \"\"; path = Path.Combine(context.DataDirectory, name); File.WriteAllText(path, \"\");")]
    [InlineData("File.WriteAllText(Path.Combine(Path.GetTempPath(), \"state.json\"), \"\");")]
    [InlineData("File.WriteAllText(\"/tmp/state.json\", \"\");")]
    [InlineData("File.WriteAllText(\"/dev/null\", \"\");")]
    [InlineData("File.WriteAllText(name, \"\");")] // a caller's, or a setting's
    [InlineData("File.ReadAllText(\"/etc/hostname\");")]
    [InlineData("using var file = File.Open(\"a.db\", FileMode.Open, FileAccess.Read);")]
    [InlineData("using var file = new FileStream(\"a.db\", FileMode.Open);")] // for reading as a rule
    [InlineData("using var file = new StreamReader(\"a.txt\");")]
    [InlineData("File.Copy(\"a.txt\", Path.Combine(context.DataDirectory, \"a.txt\"));")]
    [InlineData("if (Directory.Exists(\"/data\")) { }")]
    public Task Write_to_the_data_folder_and_read_elsewhere_are_silent(string body) => ReportsAsync(body);

    [Fact]
    public Task Host_without_a_plugin_is_silent() =>
        CodeCheck.ReportsAsync<DataFolderAnalyzer>("class Host { void Save() => File.WriteAllText(\"a\", \"\"); }");

    [Theory]
    [InlineData("\"state.json\"", "Path.Combine(context.DataDirectory, \"state.json\")")]
    [InlineData("\"/data/exports/list.csv\"", "Path.Combine(context.DataDirectory, \"list.csv\")")]
    [InlineData("State", "Path.Combine(context.DataDirectory, State)")]
    [InlineData("$\"/data/{name}.bin\"", "Path.Combine(context.DataDirectory, $\"{name}.bin\")")]
    [InlineData("$\"cache/a-{name}.bin\"", "Path.Combine(context.DataDirectory, $\"cache/a-{name}.bin\")")]
    [InlineData("\"/data/list-\" + name", "Path.Combine(context.DataDirectory, \"list-\" + name)")]
    [InlineData("Path.Combine(\"cache\", name)", "Path.Combine(context.DataDirectory, \"cache\", name)")]
    [InlineData("Path.Combine(\"/data\", name)", "Path.Combine(context.DataDirectory, name)")]
    [InlineData("Path.Combine(AppContext.BaseDirectory, \"a.db\")", "Path.Combine(context.DataDirectory, \"a.db\")")]
    public Task Fix_writes_in_the_data_folder(string path, string fixedPath) => CodeCheck.FixesAsync<DataFolderAnalyzer, DataFolderFix>(
        Plugin($"File.WriteAllText({{|DSP0604:{path}|}}, \"\"); File.AppendAllText({{|DSP0604:{path}|}}, \"\");"),
        Plugin($"File.WriteAllText({fixedPath}, \"\"); File.AppendAllText({fixedPath}, \"\");"));

    [Theory]
    [InlineData("Directory.CreateDirectory({|DSP0604:AppContext.BaseDirectory|});")]
    [InlineData("Save(); static void Save() => File.WriteAllText({|DSP0604:\"a\"|}, \"\");")] // no context in scope
    public Task Fix_is_not_offered_without_a_name_or_a_context(string body) => CodeCheck.FixesAsync<DataFolderAnalyzer, DataFolderFix>(Plugin(body), Plugin(body));

    private static Task ReportsAsync(string body) => CodeCheck.ReportsAsync<DataFolderAnalyzer>(Plugin(body));

    private static string Plugin(string body) => $$"""
        using Dispatcharr.PluginSdk;
        [Plugin("Cleaner")]
        public sealed partial class Cleaner
        {
            private const string State = "state.json";

            public async Task CleanAsync(PluginContext context, string name, CancellationToken ct)
            {
                await Task.Yield();
                {{body}}
            }
        }
        """;
}
