namespace Dispatcharr.PluginSdk.Rules;

/// <summary>Names of actions that take something away.</summary>
internal static class DestructiveWords
{
    private static readonly string[] Words = ["delete", "remove", "erase", "wipe", "purge", "destroy", "reset", "overwrite", "truncate", "uninstall", "clear", "drop"];

    /// <summary>The word in an id or label that says so, such as <c>delete</c> in "Delete all" or "deleteAll"; null when there is none.</summary>
    public static string? Find(string name)
    {
        for (var start = 0; start < name.Length; start++)
        {
            if (!IsLetter(name[start])) continue;
            var end = start + 1;
            while (end < name.Length && IsLetter(name[end]) && !(name[end] is >= 'A' and <= 'Z' && name[end - 1] is >= 'a' and <= 'z')) end++;
            if (Match(name, start, end - start) is { } word) return word;
            start = end - 1;
        }

        return null;
    }

    private static bool IsLetter(char c) => (c | 0x20) is >= 'a' and <= 'z' || (c >= 0x80 && char.IsLetter(c));

    /// <summary>"deletes" is the word too; "dropdown" and "clearly" are others.</summary>
    private static string? Match(string name, int start, int length)
    {
        var first = name[start] | 0x20;
        foreach (var word in Words)
        {
            if (word[0] != first || (length != word.Length && !(length == word.Length + 1 && name[start + length - 1] is 's' or 'S'))) continue;
            if (string.Compare(name, start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0) return word;
        }

        return null;
    }
}
