using System.Globalization;
using System.Text.Json;

namespace Dispatcharr.PluginSdk.Manifest;

/// <summary>A piece of JSON kept as it was written, so that no digit, escape or member is lost between reading and writing.</summary>
public readonly partial record struct JsonText
{
    private readonly string? _raw;

    private JsonText(string raw) => _raw = raw;

    /// <summary>The JSON. <c>null</c> for a default value of this type.</summary>
    public string Raw => _raw ?? "null";

    /// <summary>What kind of JSON it is. <see cref="JsonValueKind.Number"/> includes Python's NaN and Infinity.</summary>
    public JsonValueKind Kind => Raw[0] switch
    {
        '{' => JsonValueKind.Object,
        '[' => JsonValueKind.Array,
        '"' => JsonValueKind.String,
        't' => JsonValueKind.True,
        'f' => JsonValueKind.False,
        'n' => JsonValueKind.Null,
        _ => JsonValueKind.Number,
    };

    /// <summary>Wraps JSON that the caller vouches for; it is written out as it is.</summary>
    /// <param name="json">One JSON value without whitespace around it.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public static JsonText FromRaw(string json)
    {
        ArgumentException.ThrowIfNullOrEmpty(json);
        return new(json);
    }

    /// <summary>A JSON number.</summary>
    /// <param name="value">A finite number.</param>
    /// <exception cref="ArgumentException">The number is NaN or infinite, which no JSON can hold.</exception>
    public static JsonText From(double value) => double.IsFinite(value)
        ? new(value.ToString("R", CultureInfo.InvariantCulture))
        : throw new ArgumentException("JSON holds no NaN and no infinity; give a finite number.", nameof(value));

    /// <summary>A JSON number.</summary>
    /// <param name="value">A whole number.</param>
    public static JsonText From(long value) => new(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A JSON boolean.</summary>
    /// <param name="value">True or false.</param>
    public static JsonText From(bool value) => new(value ? "true" : "false");

    /// <summary>A JSON string.</summary>
    /// <param name="value">Its text, unquoted.</param>
    public static implicit operator JsonText(string value) => From(value);

    /// <summary>A JSON number.</summary>
    /// <param name="value">A finite number.</param>
    public static implicit operator JsonText(double value) => From(value);

    /// <summary>A JSON number.</summary>
    /// <param name="value">A whole number.</param>
    public static implicit operator JsonText(long value) => From(value);

    /// <summary>A JSON boolean.</summary>
    /// <param name="value">True or false.</param>
    public static implicit operator JsonText(bool value) => From(value);

    /// <summary>Whether it is the JSON string of a text.</summary>
    internal bool IsText(string text) => Kind == JsonValueKind.String
        && (Raw.Contains('\\') ? AsString() == text : Raw.AsSpan(1, Raw.Length - 2).SequenceEqual(text));

    /// <summary>The JSON itself.</summary>
    public override string ToString() => Raw;

    /// <summary>How deeply the reader lets JSON nest: deeper than any that Dispatcharr is known to read (5,000).</summary>
    internal const int MaxDepth = 10_000;
}
