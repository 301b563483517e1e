using Microsoft.CodeAnalysis;

namespace System.Buffers;

/// <summary>A handful of words that are looked for together.</summary>
[Embedded]
internal sealed class SearchValues<T>(T[] values, StringComparison comparison)
{
    public T[] Values { get; } = values;

    public StringComparison Comparison { get; } = comparison;
}
