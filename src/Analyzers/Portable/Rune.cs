using System.Buffers;
using Microsoft.CodeAnalysis;

namespace System.Text;

/// <summary>One character outside UTF-16's halves; only how many bytes it takes is known here.</summary>
[Embedded]
internal readonly struct Rune
{
    /// <summary>Looks at the first character: how long it is, and whether it is well formed.</summary>
    public static OperationStatus DecodeFromUtf8(ReadOnlySpan<byte> data, out Rune rune, out int length)
    {
        rune = default;
        length = 1;
        if (data.IsEmpty) return OperationStatus.NeedMoreData;
        var first = data[0];
        if (first < 0x80) return OperationStatus.Done;
        var (size, low, high) = first switch
        {
            >= 0xC2 and <= 0xDF => (2, 0x80, 0xBF),
            0xE0 => (3, 0xA0, 0xBF), // shorter forms exist
            0xED => (3, 0x80, 0x9F), // half a surrogate pair
            >= 0xE1 and <= 0xEF => (3, 0x80, 0xBF),
            0xF0 => (4, 0x90, 0xBF),
            0xF4 => (4, 0x80, 0x8F), // beyond the last character
            >= 0xF1 and <= 0xF3 => (4, 0x80, 0xBF),
            _ => (0, 0, 0),
        };
        if (size == 0) return OperationStatus.InvalidData;
        for (var i = 1; i < size; i++, low = 0x80, high = 0xBF)
        {
            if (i >= data.Length) return OperationStatus.NeedMoreData;
            if (data[i] < low || data[i] > high) return OperationStatus.InvalidData;
        }

        length = size;
        return OperationStatus.Done;
    }
}
