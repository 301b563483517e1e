namespace Dispatcharr.PluginSdk.Rules;

/// <summary>Names of actions that take something away.</summary>
internal static class DestructiveWords
{
    private static readonly string[] Words = ["delete", "remove", "erase", "wipe", "purge", "destroy", "reset", "overwrite", "truncate", "uninstall", "clear", "drop"];

    private static readonly uint Initials = Words.Aggregate(0u, (letters, word) => letters | Bit(word[0]));

    /// <summary>The word in an id or label that says so, such as <c>delete</c> in "Delete all" or "deleteAll"; null when there is none.</summary>
    public static string? Find(string name)
    {
        for (var at = 0; at < name.Length; at++)
        {
            if ((Initials & Bit(name[at])) != 0 && IsStart(name, at) && WordAt(name, at) is { } word) return word;
        }

        return null;
    }

    // One bit for a letter in either case; others may share it, and WordAt tells them apart.
    private static uint Bit(char letter) => 1u << (letter & 0x1F);

    private static string? WordAt(string name, int at)
    {
        foreach (var word in Words)
        {
            if (Bit(word[0]) == Bit(name[at]) && string.Compare(name, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0 && IsEnd(name, at + word.Length)) return word;
        }

        return null;
    }

    private static bool IsStart(string name, int at) => at == 0 || !char.IsLetter(name[at - 1]) || (char.IsUpper(name[at]) && char.IsLower(name[at - 1]));

    /// <summary>"deletes" is the word too; "dropdown" and "clearly" are others.</summary>
    private static bool IsEnd(string name, int at)
    {
        if (at < name.Length && name[at] is 's' or 'S') at++;
        return at >= name.Length || !char.IsLetter(name[at]) || char.IsUpper(name[at]);
    }
}
