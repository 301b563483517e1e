using System.Text.Json;

namespace Dispatcharr.PluginSdk.Bench.Floors;

/// <summary>The least that any reader of JSON must do: look at every token once.</summary>
internal static class JsonPass
{
    public static int Run(ReadOnlySpan<byte> utf8Json)
    {
        var reader = new Utf8JsonReader(utf8Json);
        var tokens = 0;
        while (reader.Read()) tokens++;
        return tokens;
    }
}
