using System.Globalization;
using System.Text;

namespace Dispatcharr.PluginSdk.Analyzers.Generation.Writing;

/// <summary>Writes JSON values. The compiler brings no JSON library.</summary>
internal static class JsonLiteral
{
    /// <summary>A JSON string. What no editor shows (controls, directions, half a surrogate pair) is escaped, all else stays readable.</summary>
    public static string Quote(string text)
    {
        var json = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) json.Append(c).Append(text[++i]);
            else if (c is '"' or '\\') json.Append('\\').Append(c);
            else if (c == '\n') json.Append("\\n");
            else if (c == '\t') json.Append("\\t");
            else if (IsHidden(c)) json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else json.Append(c);
        }

        return json.Append('"').ToString();
    }

    /// <summary>A JSON number; null for what is none.</summary>
    public static string? Number(double number)
    {
        if (double.IsNaN(number) || double.IsInfinity(number)) return null;
        // An old framework writes 17 digits where 15 would do.
        var text = number.ToString("G15", CultureInfo.InvariantCulture);
        return double.Parse(text, CultureInfo.InvariantCulture) == number ? text : number.ToString("R", CultureInfo.InvariantCulture);
    }

    private static bool IsHidden(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
