using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Dispatcharr.PluginSdk.Analyzers.Json;

/// <summary>The bytes that a text was read from, made once more from what the compiler keeps of them.</summary>
internal static class FileBytes
{
    private const char Replacement = '\uFFFD';

    // A byte that no UTF-8 holds.
    private const byte Invalid = 0xFF;

    /// <summary>With the byte order mark, in the file's own encoding. What was no UTF-8 is none again, in the same places.</summary>
    public static byte[] Of(SourceText source, string text)
    {
        var encoding = source.Encoding is null or UTF8Encoding ? Encoding.UTF8 : source.Encoding;
        var mark = source.Encoding?.GetPreamble() ?? [];
        byte[] bytes = mark.Length == 0 ? encoding.GetBytes(text) : [.. mark, .. encoding.GetBytes(text)];
        return text.IndexOf(Replacement) >= 0 && !IsSame(source, bytes) ? WithoutReplacements(bytes) : bytes;
    }

    /// <summary>The compiler reads what is no UTF-8 as U+FFFD, which may stand in a file too: only the checksum of the file still tells.</summary>
    private static bool IsSame(SourceText source, byte[] bytes) =>
        SourceText.From(bytes, bytes.Length, source.Encoding, source.ChecksumAlgorithm).GetChecksum().SequenceEqual(source.GetChecksum());

    private static byte[] WithoutReplacements(byte[] bytes)
    {
        List<byte> result = new(bytes.Length);
        for (var i = 0; i < bytes.Length; i++)
        {
            var isReplacement = bytes[i] == 0xEF && i + 2 < bytes.Length && bytes[i + 1] == 0xBF && bytes[i + 2] == 0xBD;
            result.Add(isReplacement ? Invalid : bytes[i]);
            if (isReplacement) i += 2;
        }

        return [.. result];
    }
}
