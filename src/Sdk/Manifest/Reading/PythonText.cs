using System.Globalization;
using System.Text;

namespace Dispatcharr.PluginSdk.Manifest.Reading;

/// <summary>Texts and numbers as Python handles them.</summary>
internal static class PythonText
{
    /// <summary>What <c>str.strip()</c> removes: Unicode's white space and the four separators U+001C to U+001F.</summary>
    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is >= '\u001c' and <= '\u001f';

    public static string Trim(string text)
    {
        int start = 0, end = text.Length;
        while (start < end && IsSpace(text[start])) start++;
        while (end > start && IsSpace(text[end - 1])) end--;
        return end - start == text.Length ? text : text.Substring(start, end - start);
    }

    /// <summary>Whether the text has half a surrogate pair, which no UTF-8 can hold.</summary>
    public static bool HasLoneSurrogate(string text)
    {
        for (var i = text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff'); i >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return true;
            i++;
        }

        return false;
    }

    /// <summary><c>len()</c> of a text, which is how PostgreSQL counts too.</summary>
    public static int CountCodePoints(string text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++) count -= char.IsSurrogatePair(text[i - 1], text[i]) ? 1 : 0;
        return count;
    }

    /// <summary><c>repr()</c> of a float: the shortest digits that read back, <c>1.0</c>, <c>1e+16</c>, <c>1e-05</c>, <c>nan</c>, <c>inf</c>.</summary>
    public static string Format(double value)
    {
        if (!double.IsFinite(value)) return double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        var sign = shortest[0] == '-' ? "-" : "";
        var (digits, exponent) = Scientific(shortest.AsSpan(sign.Length));
        if (exponent is < -4 or >= 16)
        {
            var fraction = digits.Length > 1 ? $".{digits[1..]}" : "";
            return $"{sign}{digits[0]}{fraction}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}";
        }

        if (exponent < 0) return $"{sign}0.{new string('0', -exponent - 1)}{digits}";
        return digits.Length <= exponent + 1
            ? $"{sign}{digits.PadRight(exponent + 1, '0')}.0"
            : $"{sign}{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}";
    }

    /// <summary>Splits what .NET writes into its significant digits and the exponent of the first of them.</summary>
    private static (string Digits, int Exponent) Scientific(ReadOnlySpan<char> text)
    {
        var exponent = 0;
        var e = text.IndexOf('E');
        if (e >= 0)
        {
            exponent = int.Parse(text[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            text = text[..e];
        }

        var dot = text.IndexOf('.');
        var whole = dot < 0 ? text : text[..dot];
        var all = dot < 0 ? text.ToString() : string.Concat(whole, text[(dot + 1)..]);
        exponent += whole.Length - 1;
        var digits = all.TrimStart('0');
        exponent -= all.Length - digits.Length;
        digits = digits.TrimEnd('0');
        return digits.Length == 0 ? ("0", 0) : (digits, exponent);
    }

    /// <summary><c>float()</c> of a text: spaces around it, digits of any script, single underscores between digits, nan and inf.</summary>
    public static bool TryParseFloat(string text, out double value)
    {
        value = 0;
        var plain = new StringBuilder(text.Length);
        text = Trim(text);
        for (var i = 0; i < text.Length; i++)
        {
            var digit = CharUnicodeInfo.GetUnicodeCategory(text, i) == UnicodeCategory.DecimalDigitNumber ? CharUnicodeInfo.GetDecimalDigitValue(text, i) : -1;
            if (digit >= 0) plain.Append((char)('0' + digit));
            else if (text[i] == '_') plain.Append('_');
            else if (text[i] < 0x80) plain.Append(char.ToLowerInvariant(text[i]));
            else return false;
            if (char.IsHighSurrogate(text[i])) i++;
        }

        for (var i = 0; i < plain.Length; i++)
        {
            if (plain[i] == '_' && !(i > 0 && i + 1 < plain.Length && char.IsAsciiDigit(plain[i - 1]) && char.IsAsciiDigit(plain[i + 1]))) return false;
        }

        var number = plain.Replace("_", "").ToString();
        switch (number is ['+' or '-', ..] ? number[1..] : number)
        {
            case "nan":
                value = double.NaN;
                return true;
            case "inf" or "infinity":
                value = number[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
                return true;
        }

        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return number.Length > 0 && number[^1] is >= '0' and <= '9' or '.' && double.TryParse(number, style, CultureInfo.InvariantCulture, out value);
    }
}
