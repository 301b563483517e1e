using System.Globalization;
using System.Text;

namespace Dispatcharr.PluginSdk.Analyzers.Portable;

/// <summary>What numbers learnt after netstandard2.0.</summary>
internal static class NumberMembers
{
    extension(double)
    {
        public static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);

        /// <summary>Infinite beyond the range, on every runtime; the caller vouches for the form.</summary>
        public static double Parse(ReadOnlySpan<byte> utf8, NumberStyles style, IFormatProvider provider)
        {
            if (double.TryParse(Encoding.UTF8.GetString(utf8), style, provider, out var value)) return value;
            return utf8[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
        }
    }

    extension(int)
    {
        public static int Parse(ReadOnlySpan<char> text, NumberStyles style, IFormatProvider provider) => int.Parse(text.ToString(), style, provider);
    }
}
