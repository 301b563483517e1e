using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dispatcharr.PluginSdk.Tests.Manifest;

/// <summary>Compares JSON as it means: 1 is 1.0, 1 is not true, whole numbers by their digits, members in their order.</summary>
internal static class JsonDifference
{
    /// <summary>The first place that differs, in words; null when nothing does.</summary>
    public static string? Find(JsonElement want, JsonElement have, string at = "")
    {
        if (want.ValueKind != have.ValueKind) return Differs(want, have, at);
        switch (want.ValueKind)
        {
            case JsonValueKind.Object:
                var (wanted, had) = (Members(want), Members(have));
                if (!wanted.Select(member => member.Name).SequenceEqual(had.Select(member => member.Name))) return Differs(want, have, at);
                return wanted.Zip(had).Select(pair => Find(pair.First.Value, pair.Second.Value, $"{at}/{pair.First.Name}")).FirstOrDefault(found => found is not null);
            case JsonValueKind.Array:
                if (want.GetArrayLength() != have.GetArrayLength()) return Differs(want, have, at);
                return want.EnumerateArray().Zip(have.EnumerateArray()).Select((pair, i) => Find(pair.First, pair.Second, $"{at}/{i}")).FirstOrDefault(found => found is not null);
            case JsonValueKind.String:
                return Text(want) == Text(have) ? null : Differs(want, have, at);
            case JsonValueKind.Number:
                return SameNumber(want.GetRawText(), have.GetRawText()) ? null : Differs(want, have, at);
            default:
                return null;
        }
    }

    /// <summary>Of equal names the last value, in the first's place, as every JSON reader takes it.</summary>
    private static List<(string Name, JsonElement Value)> Members(JsonElement element)
    {
        var members = new List<(string Name, JsonElement Value)>();
        var places = new Dictionary<string, int>();
        foreach (var member in element.EnumerateObject())
        {
            var name = Name(member);
            if (places.TryAdd(name, members.Count)) members.Add((name, member.Value));
            else members[places[name]] = (name, member.Value);
        }

        return members;
    }

    private static string Name(JsonProperty member) => Unescape(JsonMarshal.GetRawUtf8PropertyName(member));

    private static string Text(JsonElement element) => Unescape(JsonMarshal.GetRawUtf8Value(element)[1..^1]);

    /// <summary>Not by the element itself, which throws at half a surrogate pair. A regex knows all escapes of JSON.</summary>
    private static string Unescape(ReadOnlySpan<byte> raw) => Regex.Unescape(Encoding.UTF8.GetString(raw));

    private static bool SameNumber(string want, string have) => IsInteger(want) && IsInteger(have)
        ? want == have || (want.TrimStart('-') == "0" && have.TrimStart('-') == "0")
        : double.Parse(want, CultureInfo.InvariantCulture).Equals(double.Parse(have, CultureInfo.InvariantCulture));

    private static bool IsInteger(string number) => number.AsSpan().IndexOfAny('.', 'e', 'E') < 0;

    private static string Differs(JsonElement want, JsonElement have, string at) => $"{at}: expected {Cut(want)}, got {Cut(have)}";

    private static string Cut(JsonElement element) => element.GetRawText() is { Length: > 200 } text ? text[..200] + "…" : element.GetRawText();
}
