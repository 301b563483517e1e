using Microsoft.CodeAnalysis;

namespace System.Buffers;

/// <summary>Makes <see cref="SearchValues{T}"/>.</summary>
[Embedded]
internal static class SearchValues
{
    public static SearchValues<string> Create(string[] values, StringComparison comparison) => new(values, comparison);
}
