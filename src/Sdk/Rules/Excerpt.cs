namespace Dispatcharr.PluginSdk.Rules;

/// <summary>Text of a file inside a message: short, on one line, and never half a character.</summary>
internal static class Excerpt
{
    private const int Limit = 60;

    public static string Of(string text)
    {
        if (text.Length > Limit) text = text.Remove(char.IsHighSurrogate(text[Limit - 4]) ? Limit - 4 : Limit - 3) + "...";
        foreach (var c in text)
        {
            if (IsControl(c)) return new(Array.ConvertAll(text.ToCharArray(), each => IsControl(each) ? ' ' : each));
        }

        return text;
    }

    /// <summary>What would break a line, or steer the terminal that shows the message.</summary>
    private static bool IsControl(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
