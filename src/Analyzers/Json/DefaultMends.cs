using System.Globalization;
using System.Text.Json;
using Dispatcharr.PluginSdk.Manifest;
using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis.Text;

namespace Dispatcharr.PluginSdk.Analyzers.Json;

/// <summary>Mends of a field's default, where what was meant is plain.</summary>
internal static class DefaultMends
{
    /// <summary>More options than these are not compared, as in the reader.</summary>
    private const int NearestAmong = 1_000;

    /// <summary>Writes the same value as the type saves it.</summary>
    public static Mend? Convert(JsonPlace place) =>
        Fitting(place) is { } wanted ? new($"Write {Excerpt.Of(wanted)}", new TextChange(place.Node.Span, wanted)) : null;

    /// <summary>Takes the option that is spelt most alike, else the first.</summary>
    public static Mend? TakeOption(JsonPlace place) =>
        NearestOption(place) is { } value ? new($"Take '{Excerpt.Of(value)}'", new TextChange(place.Node.Span, JsonText.From(value).Raw)) : null;

    /// <summary>The value as the type saves it, as JSON.</summary>
    public static string? Fitting(JsonPlace place)
    {
        var text = place.TextOf(place.Node);
        return place.TextOf(place.Entry["type"]) switch
        {
            "boolean" => Boolean(text),
            "number" => IsNumber(text) ? text : null,
            _ => place.Node.Kind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False ? JsonText.From(text).Raw : null,
        };
    }

    /// <summary>The option that is spelt most alike, else the first.</summary>
    public static string? NearestOption(JsonPlace place)
    {
        string[] values = [.. (place.Entry["options"]?.Items ?? []).Take(NearestAmong).Select(option => place.TextOf(option["value"])).Where(value => value.Length > 0)];
        return values.Length == 0 ? null : Nearest.Find(place.TextOf(place.Node), values) ?? values[0];
    }

    private static string? Boolean(string text) => text.ToLowerInvariant() switch
    {
        "true" or "yes" or "on" or "1" => "true",
        "false" or "no" or "off" or "0" => "false",
        _ => null,
    };

    /// <summary>As JSON writes numbers: <c>+5</c>, <c>05</c> and <c>.5</c> are none.</summary>
    private static bool IsNumber(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number) && JsonTree.Parse(text) is { Kind: JsonValueKind.Number };
}
