using Microsoft.CodeAnalysis;

namespace System.Runtime.InteropServices;

/// <summary>Lists as spans. Here they are copies: what is written into one does not reach the list.</summary>
[Embedded]
internal static class CollectionsMarshal
{
    public static Span<T> AsSpan<T>(List<T> list) => list.ToArray();

    public static void SetCount<T>(List<T> list, int count)
    {
        list.Clear();
        list.AddRange(new T[count]);
    }
}
