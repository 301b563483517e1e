namespace Dispatcharr.PluginSdk.Rules;

/// <summary>Finds the known name that a misspelt one was meant to be.</summary>
internal static class Nearest
{
    /// <summary>The closest of the known names, when it is close enough to be meant: at most a third of its letters differ.</summary>
    public static string? Find(string name, IEnumerable<string> known)
    {
        if (name.Length is 0 or > 64) return null;
        var folded = Fold(name);
        string? best = null;
        var least = int.MaxValue;
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - folded.Length) * 3 > Math.Max(candidate.Length, 3) + 3) continue; // underscores aside, too far for any edits
            var distance = Distance(folded, Fold(candidate));
            if (distance < least && distance * 3 <= Math.Max(candidate.Length, 3)) (best, least) = (candidate, distance);
        }

        return best;
    }

    /// <summary>helpUrl, help-url and HELP_URL are one name to a person.</summary>
    private static string Fold(string name) => name.Replace("_", "").Replace("-", "").ToLowerInvariant();

    /// <summary>Edits from one to the other: insert, delete, replace, swap of neighbours.</summary>
    private static int Distance(string left, string right)
    {
        var rows = new int[3][];
        for (var i = 0; i < 3; i++) rows[i] = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++) rows[0][j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            int[] row = rows[i % 3], above = rows[(i + 2) % 3], twoAbove = rows[(i + 1) % 3];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = left[i - 1] == right[j - 1];
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) row[j] = Math.Min(row[j], twoAbove[j - 2] + 1);
            }
        }

        return rows[left.Length % 3][right.Length];
    }
}
