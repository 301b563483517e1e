namespace Dispatcharr.PluginSdk.Hosting.Discovery;

/// <summary>Orders names by code point, as Python and UTF-8 do. UTF-16 would put surrogate pairs before U+E000–U+FFFF.</summary>
internal sealed class FolderNameOrder : IComparer<string>
{
    public static FolderNameOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        ReadOnlySpan<char> left = x, right = y;
        var same = left.CommonPrefixLength(right);
        return same == left.Length || same == right.Length
            ? left.Length.CompareTo(right.Length)
            : Rank(left[same]).CompareTo(Rank(right[same]));
    }

    private static int Rank(char unit) => char.IsSurrogate(unit) ? unit + 0x10000 : unit;
}
