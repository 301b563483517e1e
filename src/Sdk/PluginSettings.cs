using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Dispatcharr.PluginSdk;

/// <summary>A frozen view of a plugin's settings: what was saved, over the fields' defaults.</summary>
/// <remarks>
/// Nothing validates what the page saves: a cleared number is <c>""</c>, one of 20 digits a string, an unselected option null.
/// The getters therefore answer the fallback for what does not fit, and never throw.
/// </remarks>
public sealed class PluginSettings
{
    private readonly FrozenDictionary<string, JsonElement> _values;

    /// <summary>Freezes the values.</summary>
    /// <param name="values">By field id, case-sensitive; the last of equal ids wins.</param>
    public PluginSettings(IEnumerable<KeyValuePair<string, JsonElement>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        _values = values.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>No settings at all.</summary>
    public static PluginSettings Empty { get; } = new([]);

    /// <summary>The values by field id.</summary>
    public IReadOnlyDictionary<string, JsonElement> Values => _values;

    /// <summary>A text, or a number or boolean as text.</summary>
    /// <param name="id">The field's id.</param>
    /// <param name="fallback">The answer when there is no such value, or none that is a text.</param>
    public string GetString(string id, string fallback = "") => Find(id) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString()!,
        { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } other => other.GetRawText(),
        _ => fallback,
    };

    /// <summary>True or false, also from the texts <c>true</c> and <c>false</c>.</summary>
    /// <param name="id">The field's id.</param>
    /// <param name="fallback">The answer when there is no such value, or none that is a boolean.</param>
    public bool GetBoolean(string id, bool fallback = false) => Find(id) switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        { ValueKind: JsonValueKind.String } text when bool.TryParse(text.GetString(), out var value) => value,
        _ => fallback,
    };

    /// <summary>A number, also from a text that holds one.</summary>
    /// <param name="id">The field's id.</param>
    /// <param name="fallback">The answer when there is no such value, or none that is a number.</param>
    public double GetNumber(string id, double fallback = 0) => Find(id) switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetDouble(out var value) => value,
        { ValueKind: JsonValueKind.String } text
            when double.TryParse(text.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) => value,
        _ => fallback,
    };

    /// <summary>A whole number, also from a text that holds one.</summary>
    /// <param name="id">The field's id.</param>
    /// <param name="fallback">The answer when there is no such value, or none that is a whole number in range.</param>
    public long GetInt64(string id, long fallback = 0) => Find(id) switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt64(out var value) => value,
        { ValueKind: JsonValueKind.String } text
            when long.TryParse(text.GetString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) => value,
        _ => fallback,
    };

    /// <summary>A value of any shape.</summary>
    /// <param name="id">The field's id.</param>
    /// <param name="typeInfo">How to read it, from a source-generated context.</param>
    /// <typeparam name="T">The shape.</typeparam>
    /// <returns>The value; default when there is none, or none of that shape.</returns>
    public T? Get<T>(string id, JsonTypeInfo<T> typeInfo)
    {
        if (Find(id) is not { } value) return default;
        try
        {
            return value.Deserialize(typeInfo);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    internal JsonElement? Find(string id) => _values.TryGetValue(id, out var value) ? value : null;
}
