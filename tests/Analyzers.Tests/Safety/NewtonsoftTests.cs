using Dispatcharr.PluginSdk.Analyzers.Safety;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Safety;

public sealed class NewtonsoftTests
{
    // Stands for the package, which snippets are not compiled against.
    private const string Package = """
        namespace Newtonsoft.Json
        {
            public static class JsonConvert { public static string SerializeObject(object? value) => ""; }
            public sealed class JsonPropertyAttribute(string name) : System.Attribute { public string Name => name; }
        }
        namespace Newtonsoft.Json.Linq
        {
            public class JObject { public static dynamic Parse(string json) => json; public dynamic? this[string name] => null; }
        }
        namespace Newtonsoft { public class Jsonish; }
        """;

    [Theory]
    [InlineData("void M() { var text = Newtonsoft.Json.{|DSP0512:JsonConvert|}.SerializeObject(this); }")]
    [InlineData("void M() { var read = new Newtonsoft.Json.Linq.{|DSP0512:JObject|}(); var name = read[\"name\"]; }")]
    [InlineData("Newtonsoft.Json.Linq.{|DSP0512:JObject|}? _last;")]
    [InlineData("List<Newtonsoft.Json.Linq.{|DSP0512:JObject|}> _all = [];")]
    [InlineData("[Newtonsoft.Json.{|DSP0512:JsonProperty|}(\"id\")] public int Id { get; set; }")]
    public Task Use_in_a_plugin_is_reported(string member) => CodeCheck.ReportsAsync<NewtonsoftAnalyzer>(PluginCode.With(member, Package));

    [Theory]
    [InlineData("/// <summary>Not as <see cref=\"Newtonsoft.Json.JsonConvert\"/> does.</summary>\nvoid M() { }")]
    [InlineData("string Name => nameof(Newtonsoft.Json.JsonConvert);")]
    [InlineData("Newtonsoft.Jsonish? _other;")]
    [InlineData("string Text => System.Text.Json.JsonSerializer.Serialize(1);")]
    [InlineData("void JsonConvert() { JsonConvert(); }")]
    public Task Neighbour_of_a_use_is_not(string member) => CodeCheck.ReportsAsync<NewtonsoftAnalyzer>(PluginCode.With(member, Package));

    [Fact]
    public Task Using_that_nothing_uses_is_not() => CodeCheck.ReportsAsync<NewtonsoftAnalyzer>("using Newtonsoft.Json;\n" + PluginCode.With("", Package));

    [Fact]
    public Task Use_in_a_host_is_not() => CodeCheck.ReportsAsync<NewtonsoftAnalyzer>(
        "class Host { string Text => Newtonsoft.Json.JsonConvert.SerializeObject(this); }\n" + Package);
}
