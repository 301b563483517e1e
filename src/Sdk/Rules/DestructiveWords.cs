using System.Buffers;

namespace Dispatcharr.PluginSdk.Rules;

/// <summary>Names of actions that take something away.</summary>
internal static class DestructiveWords
{
    private static readonly string[] Words = ["delete", "remove", "erase", "wipe", "purge", "destroy", "reset", "overwrite", "truncate", "uninstall", "clear", "drop"];

    private static readonly SearchValues<string> Searched = SearchValues.Create(Words, StringComparison.OrdinalIgnoreCase);

    /// <summary>The word in an id or label that says so, such as <c>delete</c> in "Delete all" or "deleteAll"; null when there is none.</summary>
    public static string? Find(string name)
    {
        for (var from = 0; name.AsSpan(from).IndexOfAny(Searched) is var found and >= 0; from += found + 1)
        {
            if (WordAt(name, from + found) is { } word) return word;
        }

        return null;
    }

    private static string? WordAt(string name, int at)
    {
        foreach (var word in Words)
        {
            if (string.Compare(name, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0 && IsStart(name, at) && IsEnd(name, at + word.Length)) return word;
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
