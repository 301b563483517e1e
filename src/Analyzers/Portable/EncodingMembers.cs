using System.Text;

namespace Dispatcharr.PluginSdk.Analyzers.Portable;

/// <summary>Encodings over spans.</summary>
internal static class EncodingMembers
{
    extension(Encoding encoding)
    {
        public unsafe string GetString(ReadOnlySpan<byte> bytes)
        {
            if (bytes.IsEmpty) return "";
            fixed (byte* first = bytes) return encoding.GetString(first, bytes.Length);
        }

        public unsafe int GetCharCount(ReadOnlySpan<byte> bytes)
        {
            if (bytes.IsEmpty) return 0;
            fixed (byte* first = bytes) return encoding.GetCharCount(first, bytes.Length);
        }
    }
}
