using Microsoft.CodeAnalysis;

namespace System.Runtime.InteropServices;

/// <summary>Lists as spans. Here they are copies: what is written into one does not reach the list.</summary>
/// <remarks>
/// Were the parameters those of the real type, the compiler would build the lists of collection expressions by it, and leave them empty.
/// </remarks>
[Embedded]
internal static class CollectionsMarshal
{
    public static Span<T> AsSpan<T>(IReadOnlyCollection<T> list) => list.ToArray();

    public static void SetCount<T>(ICollection<T> list, int count)
    {
        list.Clear();
        for (var i = 0; i < count; i++) list.Add(default!);
    }
}
