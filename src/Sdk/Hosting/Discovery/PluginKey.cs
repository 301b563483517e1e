using System.Globalization;
using System.Text;

namespace Dispatcharr.PluginSdk.Hosting.Discovery;

/// <summary>The name under which a plugin is registered.</summary>
internal static class PluginKey
{
    private const int CapitalSigma = 0x3A3;
    private const int CapitalDottedI = 0x130;

    /// <summary>Derives the key as Dispatcharr does: spaces become underscores, letters become lower case as in Python. Nothing else changes.</summary>
    /// <param name="folderName">The name of the plugin's folder, without its path.</param>
    public static string FromFolderName(string folderName)
    {
        ArgumentNullException.ThrowIfNull(folderName);
        var name = folderName.Replace(' ', '_');
        return Ascii.IsValid(name) ? name.ToLowerInvariant() : LowerUnicode([.. name.EnumerateRunes()]);
    }

    /// <summary>Python maps two letters otherwise than one to one: a dotted I keeps its dot, and a sigma at the end of a word is a final one.</summary>
    private static string LowerUnicode(Rune[] name)
    {
        var key = new StringBuilder(name.Length + 1);
        for (var i = 0; i < name.Length; i++)
        {
            _ = name[i].Value switch
            {
                CapitalDottedI => key.Append("i\u0307"),
                CapitalSigma => key.Append(EndsWord(name, i) ? 'ς' : 'σ'),
                _ => key.Append(Rune.ToLowerInvariant(name[i]).ToString()),
            };
        }

        return key.ToString();
    }

    private static bool EndsWord(Rune[] name, int at)
    {
        var before = Array.FindLastIndex(name, at - 1 < 0 ? 0 : at - 1, at, rune => !IsCaseIgnorable(rune));
        if (before < 0 || !IsCased(name[before])) return false;
        var after = Array.FindIndex(name, at + 1, rune => !IsCaseIgnorable(rune));
        return after < 0 || !IsCased(name[after]);
    }

    // Unicode's Cased without the modifier letters, which IsCaseIgnorable has passed over before.
    private static bool IsCased(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        || rune.Value is 0xAA or 0xBA or (>= 0x2160 and <= 0x217F) or (>= 0x24B6 and <= 0x24E9)
            or (>= 0x1F130 and <= 0x1F149) or (>= 0x1F150 and <= 0x1F169) or (>= 0x1F170 and <= 0x1F189);

    // Unicode's Case_Ignorable: marks, format characters, modifiers, and the punctuation that stands inside words.
    private static bool IsCaseIgnorable(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
        or UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol
        || rune.Value is '\'' or '.' or ':' or 0xB7 or 0x387 or 0x55F or 0x5F4 or 0x2018 or 0x2019 or 0x2024 or 0x2027
            or 0xFE13 or 0xFE52 or 0xFE55 or 0xFF07 or 0xFF0E or 0xFF1A;
}
