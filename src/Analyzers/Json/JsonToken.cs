namespace Dispatcharr.PluginSdk.Analyzers.Json;

/// <summary>The smallest parts of JSON, as a person would underline them.</summary>
internal static class JsonToken
{
    /// <summary>Where the token ends that begins here: a text with its quotes, a number or word, a comment, one sign.</summary>
    public static int End(string text, int start)
    {
        if (start >= text.Length) return text.Length;
        return text[start] switch
        {
            '\n' or '\r' => start,
            '"' => EndOfText(text, start + 1),
            '/' => EndOfComment(text, start),
            var first when IsOfWord(first) => EndOfWord(text, start + 1),
            var first => start + (char.IsHighSurrogate(first) && start + 1 < text.Length ? 2 : 1),
        };
    }

    private static int EndOfText(string text, int at)
    {
        for (; at < text.Length && text[at] is not ('\n' or '\r'); at++)
        {
            if (text[at] == '"') return at + 1;
            if (text[at] == '\\' && at + 1 < text.Length) at++;
        }

        return Math.Min(at, text.Length);
    }

    private static int EndOfComment(string text, int start)
    {
        var isBlock = string.CompareOrdinal(text, start, "/*", 0, 2) == 0;
        var end = isBlock ? text.IndexOf("*/", start + 2, StringComparison.Ordinal) : text.IndexOfAny(['\n', '\r'], start);
        return end < 0 ? text.Length : isBlock ? end + 2 : end;
    }

    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length && IsOfWord(text[at])) at++;
        return at;
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c is '-' or '+' or '.' or '_';
}
