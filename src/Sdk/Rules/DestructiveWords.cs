namespace Dispatcharr.PluginSdk.Rules;

/// <summary>Names of actions that take something away.</summary>
internal static class DestructiveWords
{
    private static readonly string[] Words = ["delete", "remove", "erase", "wipe", "purge", "destroy", "reset", "overwrite", "truncate", "uninstall", "clear", "drop"];

    /// <summary>The word in an id or label that says so, such as <c>delete</c> in "Delete all"; null when there is none.</summary>
    public static string? Find(string name)
    {
        foreach (var word in Words)
        {
            for (var at = name.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = name.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                if (IsStart(name, at) && IsEnd(name, at + word.Length)) return word;
            }
        }

        return null;
    }

    private static bool IsStart(string name, int at) => at == 0 || !char.IsLetter(name[at - 1]) || (char.IsUpper(name[at]) && char.IsLower(name[at - 1]));

    /// <summary>"deletes" is the word too; "dropdown" and "clearly" are others.</summary>
    private static bool IsEnd(string name, int at)
    {
        if (at < name.Length && name[at] == 's') at++;
        return at == name.Length || !char.IsLetter(name[at]) || char.IsUpper(name[at]);
    }
}
