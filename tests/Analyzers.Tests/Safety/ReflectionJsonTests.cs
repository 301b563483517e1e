using Dispatcharr.PluginSdk.Analyzers.Safety;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Safety;

public sealed class ReflectionJsonTests
{
    // What the generator of System.Text.Json would add, as far as the snippets need it.
    private const string Types = """
        public sealed record Channel(string Name);

        public sealed class Known(System.Text.Json.JsonSerializerOptions? options) : System.Text.Json.Serialization.JsonSerializerContext(options)
        {
            public static Known Default { get; } = new(null);
            public System.Text.Json.Serialization.Metadata.JsonTypeInfo<Channel> Channel => null!;
            protected override System.Text.Json.JsonSerializerOptions? GeneratedSerializerOptions => null;
            public override System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(Type type) => null;
        }
        """;

    [Theory]
    [InlineData("{|DSP0511:JsonSerializer.Serialize(channel)|};")]
    [InlineData("{|DSP0511:JsonSerializer.SerializeToElement(new { channel.Name })|};")]
    [InlineData("{|DSP0511:JsonSerializer.Deserialize<Channel>(text)|};")]
    [InlineData("{|DSP0511:JsonSerializer.Deserialize<Dictionary<string, Channel[]>>(text)|};")]
    [InlineData("{|DSP0511:JsonSerializer.Deserialize(text, typeof(Channel))|};")]
    [InlineData("{|DSP0511:JsonSerializer.Serialize(channel, JsonSerializerOptions.Web)|};")]
    [InlineData("{|DSP0511:JsonSerializer.Serialize(channel, Plain)|};")]
    [InlineData("{|DSP0511:JsonSerializer.Serialize(channel, new JsonSerializerOptions { WriteIndented = true })|};")]
    [InlineData("{|DSP0511:JsonDocument.Parse(text).RootElement.Deserialize<Channel>()|};")]
    [InlineData("await {|DSP0511:new HttpClient().GetFromJsonAsync<Channel>(text)|};")]
    [InlineData("{|DSP0511:JsonContent.Create(channel)|};")]
    [InlineData("T Read<T>() => {|DSP0511:JsonSerializer.Deserialize<T>(text)|}!;")]
    public Task Own_type_by_reflection_is_reported(string statement) => CodeCheck.ReportsAsync<ReflectionJsonAnalyzer>(Code(statement));

    [Theory]
    [InlineData("JsonSerializer.Serialize(channel, Known.Default.Channel);")]
    [InlineData("JsonSerializer.Serialize(channel, typeof(Channel), Known.Default);")]
    [InlineData("JsonSerializer.Serialize(channel, Known.Default.Options);")]
    [InlineData("JsonSerializer.Serialize(channel, Resolved);")]
    [InlineData("var options = new JsonSerializerOptions { TypeInfoResolver = Known.Default }; JsonSerializer.Serialize(channel, options);")]
    [InlineData("string Write(JsonSerializerOptions given) => JsonSerializer.Serialize(channel, given);")]
    [InlineData("JsonSerializer.Serialize(text);")]
    [InlineData("JsonSerializer.Serialize(1.5m);")]
    [InlineData("JsonSerializer.Deserialize<JsonElement>(text);")]
    [InlineData("JsonSerializer.Deserialize<JsonNode>(text);")]
    [InlineData("JsonSerializer.Deserialize<Dictionary<string, List<int?>>>(text);")]
    [InlineData("await new HttpClient().GetFromJsonAsync(text, Known.Default.Channel);")]
    [InlineData("JsonDocument.Parse(text).RootElement.Deserialize(Known.Default.Channel);")]
    [InlineData("request.Params.GetRawText();")]
    [InlineData("PluginResult.Ok().With(channel, Known.Default.Channel);")]
    [InlineData("Serialize(channel); static void Serialize(Channel channel) { }")]
    public Task Source_generated_or_framework_type_is_not(string statement) => CodeCheck.ReportsAsync<ReflectionJsonAnalyzer>(Code(statement));

    private static string Code(string statement) =>
        "using System.Net.Http.Json;\nusing System.Text.Json;\nusing System.Text.Json.Nodes;\n"
        + PluginCode.Run("var channel = new Channel(\"a\"); var text = \"{}\";\n" + statement, """
            private static readonly JsonSerializerOptions Plain = new() { WriteIndented = true };
            private static readonly JsonSerializerOptions Resolved = new() { TypeInfoResolver = Known.Default };
            """) + Types;
}
