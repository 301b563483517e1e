namespace Dispatcharr.PluginSdk.Rules;

/// <summary>Text of a file inside a message: short, and never half a character.</summary>
internal static class Excerpt
{
    private const int Limit = 60;

    public static string Of(string text)
    {
        if (text.Length <= Limit) return text;
        var end = char.IsHighSurrogate(text[Limit - 4]) ? Limit - 4 : Limit - 3;
        return text.Remove(end) + "...";
    }
}
