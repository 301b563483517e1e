using System.Globalization;
using System.Text;

namespace Dispatcharr.PluginSdk.Cli.Output;

/// <summary>Text of strangers for a terminal: what would move the cursor, change colours or turn the direction is shown as its number.</summary>
internal static class VisibleText
{
    /// <summary>The text on one line, without anything that a terminal obeys.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~')) return text;
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) Append(visible, rune); // Half a surrogate pair comes out as U+FFFD.
        return visible.ToString();
    }

    /// <summary>Appends one character, and answers how many columns of a terminal it takes.</summary>
    public static int Append(StringBuilder text, Rune rune)
    {
        var category = Rune.GetUnicodeCategory(rune);
        if (category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        {
            var number = $"\\u{{{rune.Value:x}}}";
            text.Append(number);
            return number.Length;
        }

        text.Append(rune.ToString());
        return category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? 0 : IsWide(rune.Value) ? 2 : 1;
    }

    /// <summary>The blocks of East Asian scripts, full-width forms and pictures, which terminals draw two columns wide.</summary>
    private static bool IsWide(int value) => value is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF) or (>= 0xA960 and <= 0xA97F) or
        (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or
        (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6FF) or (>= 0x1F900 and <= 0x1F9FF) or
        (>= 0x20000 and <= 0x3FFFD);
}
