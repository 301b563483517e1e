using System.Text.Json;

namespace Dispatcharr.PluginSdk.Hosting.Running;

internal static class EmptyJson
{
    /// <summary><c>{}</c></summary>
    public static JsonElement Object { get; } = Parse("{}"u8);

    private static JsonElement Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        return JsonElement.ParseValue(ref reader);
    }
}
