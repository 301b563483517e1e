using System.Buffers;

namespace Dispatcharr.PluginSdk.Analyzers.Portable;

/// <summary>Looking for one of several words.</summary>
internal static class SearchValuesMembers
{
    public static int IndexOfAny(this ReadOnlySpan<char> text, SearchValues<string> words)
    {
        var first = -1;
        foreach (var word in words.Values)
        {
            var found = text.IndexOf(word.AsSpan(), words.Comparison);
            if (found >= 0 && (first < 0 || found < first)) first = found;
        }

        return first;
    }
}
