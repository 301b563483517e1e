using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Dispatcharr.PluginSdk.Binding;

/// <summary>Takes typed values out of JSON. A number or a boolean may also be written as text, as the settings page does.</summary>
internal static class JsonValue
{
    public delegate bool Reader<T>(JsonElement json, out T value)
        where T : struct;

    public static bool TryBoolean(JsonElement json, out bool value)
    {
        value = json.ValueKind == JsonValueKind.True;
        return value || json.ValueKind == JsonValueKind.False
            || (json.ValueKind == JsonValueKind.String && TryText(json, out var text) && bool.TryParse(text, out value));
    }

    public static bool TryText(JsonElement json, [NotNullWhen(true)] out string? value)
    {
        value = json.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False ? json.GetRawText() : null;
        if (json.ValueKind != JsonValueKind.String) return value is not null;
        try
        {
            value = json.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, which Python takes and .NET has no text for.
        }

        return value is not null;
    }

    public static bool TryInt32(JsonElement json, out int value)
    {
        var fits = TryInt64(json, out var wide) && wide is >= int.MinValue and <= int.MaxValue;
        value = fits ? (int)wide : 0;
        return fits;
    }

    /// <summary>Also from <c>5.0</c>, as Python writes a whole number that was computed.</summary>
    public static bool TryInt64(JsonElement json, out long value)
    {
        if (json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out value)) return true;
        var fits = TryDecimal(json, out var number) && number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue;
        value = fits ? (long)number : 0;
        return fits;
    }

    public static bool TryDouble(JsonElement json, out double value)
    {
        value = 0;
        var isNumber = json.ValueKind switch
        {
            JsonValueKind.Number => json.TryGetDouble(out value),
            JsonValueKind.String => TryText(json, out var text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value),
            _ => false,
        };
        return isNumber && double.IsFinite(value);
    }

    public static bool TryDecimal(JsonElement json, out decimal value)
    {
        value = 0;
        return json.ValueKind switch
        {
            JsonValueKind.Number => json.TryGetDecimal(out value),
            JsonValueKind.String => TryText(json, out var text) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value),
            _ => false,
        };
    }
}
