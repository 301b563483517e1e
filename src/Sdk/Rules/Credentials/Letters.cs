namespace Dispatcharr.PluginSdk.Rules.Credentials;

/// <summary>Characters as the credential rule compares them.</summary>
internal static class Letters
{
    /// <summary>What a combining accent folds to: it belongs to a word, and adds nothing to it.</summary>
    public const char Mark = '\u0001';

    // U+00C0 to U+017F without their accents; * is no letter.
    private const string Latin =
        "aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuyty" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll" +
        "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>Lower case, without an accent; <c>\0</c> for what is neither letter nor digit.</summary>
    public static char Fold(char c)
    {
        if ((uint)((c | 0x20) - 'a') < 26) return (char)(c | 0x20);
        if (c < 0x80) return IsDigit(c) ? c : '\0';
        if (c is >= '\u00C0' and <= '\u017F') return Latin[c - '\u00C0'] is not '*' and var letter ? letter : '\0';
        if (c is >= '\u0300' and <= '\u036F') return Mark;
        if (c is >= '\uFF10' and <= '\uFF5A') return Fold((char)(c - 0xFEE0));
        return char.IsLetter(c) ? char.ToLowerInvariant(c) : '\0';
    }

    public static bool IsDigit(char c) => (uint)(c - '0') < 10;

    public static bool IsUpper(char c) => c < 0x80 ? (uint)(c - 'A') < 26 : char.IsUpper(c);

    /// <summary>Chinese, Japanese, Korean: written without spaces, or with particles joined on.</summary>
    public static bool IsUnspaced(char c) => c is >= '\u2E80' and < '\uFF00' && char.IsLetter(c);
}
