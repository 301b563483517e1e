using System.Text;
using System.Text.Encodings.Web;

namespace Dispatcharr.PluginSdk.AspNetCore.Http;

/// <summary>Escapes what JSON must have escaped, and U+2028 and U+2029, as Dispatcharr does. .NET's most relaxed encoder escapes emoji too.</summary>
internal sealed class PlainEncoder : JavaScriptEncoder
{
    /// <summary>The only one.</summary>
    public static PlainEncoder Instance { get; } = new();

    /// <inheritdoc/>
    public override int MaxOutputCharactersPerInputCharacter => UnsafeRelaxedJsonEscaping.MaxOutputCharactersPerInputCharacter;

    /// <inheritdoc/>
    public override bool WillEncode(int unicodeScalar) => unicodeScalar is < ' ' or '"' or '\\' or 0x2028 or 0x2029;

    /// <inheritdoc/>
    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var rest = new ReadOnlySpan<char>(text, textLength);
        while (!rest.IsEmpty)
        {
            // Half a surrogate pair is for the base class to replace.
            var status = Rune.DecodeFromUtf16(rest, out var rune, out var length);
            if (status != System.Buffers.OperationStatus.Done || WillEncode(rune.Value)) return textLength - rest.Length;
            rest = rest[length..];
        }

        return -1;
    }

    /// <inheritdoc/>
    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        UnsafeRelaxedJsonEscaping.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);
}
