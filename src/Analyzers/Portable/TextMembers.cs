namespace Dispatcharr.PluginSdk.Analyzers.Portable;

/// <summary>What texts and characters learnt after netstandard2.0.</summary>
internal static class TextMembers
{
    extension(string)
    {
        public static string Create(int length, ReadOnlySpan<byte> state, SpanAction fill)
        {
            var text = new char[length];
            fill(text, state);
            return new(text);
        }

        public static string Concat(ReadOnlySpan<char> first, ReadOnlySpan<char> second) => first.ToString() + second.ToString();
    }

    extension(string text)
    {
        public bool Contains(char c) => text.IndexOf(c) >= 0;

        public bool Contains(string part, StringComparison comparison) => text.IndexOf(part, comparison) >= 0;

        public bool StartsWith(char c) => text.Length > 0 && text[0] == c;

        public string Replace(string old, string replacement, StringComparison comparison) =>
            comparison == StringComparison.Ordinal ? text.Replace(old, replacement) : throw new NotSupportedException();
    }

    extension(char)
    {
        public static bool IsAsciiDigit(char c) => c is >= '0' and <= '9';

        public static bool IsAsciiHexDigit(char c) => c is >= '0' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F';
    }
}
