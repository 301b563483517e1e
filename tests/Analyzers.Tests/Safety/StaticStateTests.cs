using Dispatcharr.PluginSdk.Analyzers.Safety;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Safety;

public sealed class StaticStateTests
{
    [Theory]
    [InlineData("private static int {|DSP0505:_runs|};")]
    [InlineData("private static volatile bool {|DSP0505:_running|};")]
    [InlineData("[ThreadStatic] private static string? {|DSP0505:_last|};")]
    [InlineData("public static string? {|DSP0505:Last|} { get; set; }")]
    [InlineData("public static string? {|DSP0505:Last|} { get; private set; }")]
    [InlineData("private static readonly List<string> {|DSP0505:Seen|} = []; void M() => Seen.Add(\"a\");")]
    [InlineData("private static List<string> {|DSP0505:Seen|} { get; } = []; void M() => Seen.Clear();")]
    [InlineData("private static readonly IDictionary<string, int> {|DSP0505:Seen|} = new Dictionary<string, int>(); void M() => Seen[\"a\"] = 1;")]
    [InlineData("private static readonly Dictionary<string, int> {|DSP0505:Seen|} = []; void M() => Seen[\"a\"]++;")]
    [InlineData("private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, int> {|DSP0505:Cache|} = new(); int M() => Cache.GetOrAdd(\"a\", 1);")]
    [InlineData("private static readonly int[] {|DSP0505:Counts|} = new int[3]; void M() => Counts[0] = 1;")]
    [InlineData("private static readonly int[] {|DSP0505:Counts|} = new int[3]; void M() => Interlocked.Increment(ref Counts[0]);")]
    [InlineData("private static readonly System.Text.StringBuilder {|DSP0505:Log|} = new(); void M() => Log.AppendLine(\"a\");")]
    [InlineData("private static readonly List<int> {|DSP0505:Seen|} = []; class Inner { void M() => Seen.Add(1); }")]
    [InlineData("class Inner { private static readonly List<int> {|DSP0505:Seen|} = []; void M() => Seen.Add(1); }")]
    public Task State_that_changes_is_reported(string member) => CodeCheck.ReportsAsync<StaticStateAnalyzer>(PluginCode.With(member));

    [Theory]
    [InlineData("private const int Limit = 5;")]
    [InlineData("private enum Mode { Safe, Fast }")]
    [InlineData("private int _runs; public string? Last { get; set; }")]
    [InlineData("private static readonly string Name = \"a\";")]
    [InlineData("private static string Name => \"a\"; private static string Title { get; } = \"b\";")]
    [InlineData("private static string Name { get => \"a\"; set { } }")]
    [InlineData("private static readonly string[] Names = [\"a\", \"b\"]; bool M(string name) => Names.Contains(name) && Names[0] == name;")]
    [InlineData("private static readonly Dictionary<string, int> Ids = new() { [\"a\"] = 1 }; int M() => Ids[\"a\"] + Ids.GetValueOrDefault(\"b\");")]
    [InlineData("private static readonly HashSet<string> Ids = [\"a\"]; bool M() => Ids.Contains(\"a\");")]
    [InlineData("private static readonly System.Collections.Immutable.ImmutableList<int> All = []; object M() => All.Add(1);")]
    [InlineData("private static readonly System.Collections.Frozen.FrozenSet<int> All = System.Collections.Frozen.FrozenSet.Create(1);")]
    [InlineData("private static readonly HttpClient Client = new();")]
    [InlineData("private static readonly System.Text.RegularExpressions.Regex Digits = new(\"[0-9]\");")]
    [InlineData("private static readonly Lazy<string> Text = new(() => \"a\");")]
    [InlineData("private static readonly System.Diagnostics.ActivitySource Source = new(\"a\");")]
    [InlineData("private static readonly Action<ILogger, Exception?> Done = LoggerMessage.Define(LogLevel.Information, default, \"done\");")]
    [InlineData("private static readonly object Gate = new(); private static readonly SemaphoreSlim One = new(1);")]
    [InlineData("private static readonly System.Text.Json.JsonSerializerOptions Options = new();")]
    [InlineData("private static readonly List<int> All = []; void M(List<int> all) { all.Add(All.Count); new List<int>(All).Add(2); }")]
    [InlineData("private readonly List<string> _seen = []; void M() => _seen.Add(\"a\");")]
    [InlineData("static void M() { var seen = new List<int>(); seen.Add(1); }")]
    public Task Neighbour_is_not(string member) => CodeCheck.ReportsAsync<StaticStateAnalyzer>(PluginCode.With(member));

    [Fact]
    public Task State_in_a_class_beside_the_plugin_is_reported_and_that_of_the_program_is_not() => CodeCheck.ReportsProgramAsync<StaticStateAnalyzer>(PluginCode.With("", """
        static class Cache { public static int {|DSP0505:Hits|}; }
        static class Program { private static int _code; static int Main() => _code; }
        """));
}
