using Microsoft.CodeAnalysis;

namespace System.Text.Unicode;

/// <summary>Whether bytes are UTF-8.</summary>
[Embedded]
internal static class Utf8
{
    public static bool IsValid(ReadOnlySpan<byte> data)
    {
        while (!data.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(data, out _, out var length) != Buffers.OperationStatus.Done) return false;
            data = data.Slice(length);
        }

        return true;
    }
}
