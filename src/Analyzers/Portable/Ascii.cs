using System.Buffers;
using Microsoft.CodeAnalysis;

namespace System.Text;

/// <summary>Texts of ASCII only.</summary>
[Embedded]
internal static class Ascii
{
    public static bool IsValid(ReadOnlySpan<byte> data)
    {
        foreach (var each in data)
        {
            if (each >= 0x80) return false;
        }

        return true;
    }

    public static OperationStatus ToUtf16(ReadOnlySpan<byte> source, Span<char> destination, out int written)
    {
        for (var i = 0; i < source.Length; i++) destination[i] = (char)source[i];
        written = source.Length;
        return OperationStatus.Done;
    }
}
