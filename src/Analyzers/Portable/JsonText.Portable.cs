using System.Globalization;
using System.Text;
using System.Text.Json;
using Dispatcharr.PluginSdk.Manifest.Reading;

namespace Dispatcharr.PluginSdk.Manifest;

/// <summary>JSON strings without a JSON library.</summary>
public readonly partial record struct JsonText
{
    /// <summary>A JSON string.</summary>
    /// <param name="value">Its text, unquoted.</param>
    public static JsonText From(string value)
    {
        var text = new StringBuilder("\"", value.Length + 2);
        for (var i = 0; i < value.Length; i++)
        {
            var isPair = i + 1 < value.Length && char.IsSurrogatePair(value[i], value[i + 1]);
            if (value[i] is '"' or '\\') text.Append('\\').Append(value[i]);
            else if (isPair) text.Append(value[i]).Append(value[++i]);
            else if (char.IsControl(value[i]) || char.IsSurrogate(value[i]) || value[i] is '\u2028' or '\u2029') text.Append(Escape(value[i]));
            else text.Append(value[i]);
        }

        return new(text.Append('"').ToString());
    }

    private static string Escape(char c) => c switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
    };

    /// <summary>The text of a JSON string; null for any other kind, and for a string that holds half a surrogate pair.</summary>
    public string? AsString()
    {
        if (Kind != JsonValueKind.String) return null;
        var inner = Raw.Substring(1, Raw.Length - 2);
        if (inner.IndexOf('\\') < 0) return inner;
        var text = JsonCursor.Unescape(inner);
        return PythonText.HasLoneSurrogate(text) ? null : text;
    }
}
