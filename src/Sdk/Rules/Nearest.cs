namespace Dispatcharr.PluginSdk.Rules;

/// <summary>Finds the known name that a misspelt one was meant to be.</summary>
internal static class Nearest
{
    private const int Longest = 64;

    /// <summary>The closest of the known names, when it is close enough to be meant: at most a third of its letters differ, or its end is missing.</summary>
    public static string? Find(string name, IReadOnlyList<string> known)
    {
        if (name.Length is 0 or > Longest) return null;
        Span<char> left = stackalloc char[Longest], right = stackalloc char[Longest];
        left = left.Slice(0, Fold(name, left));
        string? best = null;
        var least = int.MaxValue;
        for (var i = 0; i < known.Count; i++)
        {
            var candidate = known[i];
            if (candidate.Length > Longest) continue;
            var folded = right.Slice(0, Fold(candidate, right));
            if (left.Length >= 3 && folded.StartsWith(left)) return candidate;
            var limit = Math.Min(least - 1, Math.Max(folded.Length, 3) / 3);
            if (Math.Abs(folded.Length - left.Length) > limit) continue;
            var distance = Distance(left, folded);
            if (distance <= limit) (best, least) = (candidate, distance);
        }

        return best;
    }

    /// <summary>helpUrl, help-url and HELP_URL are one name to a person.</summary>
    private static int Fold(string name, Span<char> folded)
    {
        var length = 0;
        foreach (var c in name)
        {
            if (c is not ('_' or '-')) folded[length++] = char.ToLowerInvariant(c);
        }

        return length;
    }

    /// <summary>Edits from one to the other: insert, delete, replace, swap of neighbours.</summary>
    private static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        const int width = Longest + 1;
        Span<int> rows = stackalloc int[3 * width];
        for (var j = 0; j <= right.Length; j++) rows[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            Span<int> row = rows.Slice(i % 3 * width, width), above = rows.Slice((i + 2) % 3 * width, width), twoAbove = rows.Slice((i + 1) % 3 * width, width);
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) row[j] = Math.Min(row[j], twoAbove[j - 2] + 1);
            }
        }

        return rows[(left.Length % 3 * width) + right.Length];
    }
}
