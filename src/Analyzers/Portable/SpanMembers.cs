namespace Dispatcharr.PluginSdk.Analyzers.Portable;

/// <summary>What spans and arrays learnt after netstandard2.0.</summary>
internal static class SpanMembers
{
    extension<T>(ReadOnlySpan<T> span)
        where T : IEquatable<T>
    {
        public bool Contains(T value) => span.IndexOf(value) >= 0;

        public bool ContainsAny(T first, T second) => span.IndexOfAny(first, second) >= 0;

        public int Count(T value)
        {
            var count = 0;
            foreach (var each in span) count += each.Equals(value) ? 1 : 0;
            return count;
        }
    }

    extension<T>(Span<T> span)
        where T : struct, Enum
    {
        public bool ContainsAnyExcept(T value)
        {
            foreach (var each in span)
            {
                if (!EqualityComparer<T>.Default.Equals(each, value)) return true;
            }

            return false;
        }
    }

    extension(ReadOnlySpan<char> text)
    {
        public int IndexOfAnyInRange(char low, char high)
        {
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] >= low && text[i] <= high) return i;
            }

            return -1;
        }
    }

    extension<T>(T[] array)
    {
        public Span<T> AsSpan(Range range)
        {
            var (start, length) = range.GetOffsetAndLength(array.Length);
            return new(array, start, length);
        }
    }

    extension(Array)
    {
        public static void Fill<T>(T[] array, T value)
        {
            for (var i = 0; i < array.Length; i++) array[i] = value;
        }
    }
}
