using System.Text.Encodings.Web;
using System.Text.Json;
using Dispatcharr.PluginSdk.Manifest.Reading;

namespace Dispatcharr.PluginSdk.Manifest;

/// <summary>What a JSON library does better. The compiler has none: there other code stands in for this file.</summary>
public readonly partial record struct JsonText
{
    /// <summary>Wraps an element.</summary>
    /// <param name="element">Any but an undefined one.</param>
    /// <exception cref="InvalidOperationException">The element is undefined.</exception>
    public static JsonText FromElement(JsonElement element) => new(element.GetRawText());

    /// <summary>A JSON string.</summary>
    /// <param name="value">Its text, unquoted.</param>
    public static JsonText From(string value) =>
        new($"\"{(PythonText.HasLoneSurrogate(value) ? string.Concat(value.Select(Escape)) : JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value))}\"");

    /// <summary>The encoder puts U+FFFD in the place of half a surrogate pair.</summary>
    private static string Escape(char c) => char.IsSurrogate(c) ? $"\\u{(int)c:x4}" : JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(c.ToString());

    /// <summary>The text of a JSON string; null for any other kind, and for a string that holds half a surrogate pair.</summary>
    public string? AsString()
    {
        if (Kind != JsonValueKind.String) return null;
        if (!Raw.Contains('\\')) return Raw[1..^1];
        try
        {
            return ToElement().GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The JSON as an element that stands on its own.</summary>
    /// <exception cref="JsonException">The text is what Python accepts and JSON does not: NaN, Infinity.</exception>
    public JsonElement ToElement()
    {
        var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(Raw), new JsonReaderOptions { MaxDepth = MaxDepth });
        return JsonElement.ParseValue(ref reader);
    }
}
