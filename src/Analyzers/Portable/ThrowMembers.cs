using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Dispatcharr.PluginSdk.Analyzers.Portable;

/// <summary>Checks of arguments.</summary>
internal static class ThrowMembers
{
    extension(ArgumentNullException)
    {
        public static void ThrowIfNull([NotNull] object? value, [CallerArgumentExpression(nameof(value))] string? name = null)
        {
            if (value is null) throw new ArgumentNullException(name);
        }
    }

    extension(ArgumentException)
    {
        public static void ThrowIfNullOrEmpty([NotNull] string? text)
        {
            if (text is null || text.Length == 0) throw new ArgumentException("The text is empty.");
        }
    }
}
