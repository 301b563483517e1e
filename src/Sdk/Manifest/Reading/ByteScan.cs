using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dispatcharr.PluginSdk.Manifest.Reading;

/// <summary>The two searches that reading JSON spends its time on, sixteen bytes at a time.</summary>
internal static class ByteScan
{
    /// <summary>The first quote, backslash or control character; the length when there is none.</summary>
    public static int StringStop(ReadOnlySpan<byte> text)
    {
        var at = 0;
        ref var first = ref MemoryMarshal.GetReference(text);
        for (; at <= text.Length - Vector128<byte>.Count; at += Vector128<byte>.Count)
        {
            var block = Vector128.LoadUnsafe(ref first, (nuint)at);
            var stops = Vector128.Equals(block, Vector128.Create((byte)'"')) | Vector128.Equals(block, Vector128.Create((byte)'\\'))
                | Vector128.LessThan(block, Vector128.Create((byte)0x20));
            if (stops != default) return at + int.TrailingZeroCount((int)stops.ExtractMostSignificantBits());
        }

        while (at < text.Length && text[at] is not ((byte)'"' or (byte)'\\' or < 0x20)) at++;
        return at;
    }

    /// <summary>How many of JSON's four kinds of whitespace stand in front.</summary>
    public static int Spaces(ReadOnlySpan<byte> text)
    {
        var at = 0;
        ref var first = ref MemoryMarshal.GetReference(text);
        for (; at <= text.Length - Vector128<byte>.Count; at += Vector128<byte>.Count)
        {
            var block = Vector128.LoadUnsafe(ref first, (nuint)at);
            var spaces = Vector128.Equals(block, Vector128.Create((byte)' ')) | Vector128.Equals(block, Vector128.Create((byte)'\n'))
                | Vector128.Equals(block, Vector128.Create((byte)'\r')) | Vector128.Equals(block, Vector128.Create((byte)'\t'));
            var others = ~spaces.ExtractMostSignificantBits() & 0xFFFF;
            if (others != 0) return at + int.TrailingZeroCount((int)others);
        }

        while (at < text.Length && text[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') at++;
        return at;
    }
}
