using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Dispatcharr.PluginSdk.Hosting;

/// <summary>What of an exception may leave the log.</summary>
internal static class ErrorText
{
    // A message may hold a whole file; whoever needs more than this finds it in the log.
    private const int MaxLength = 1_000;

    /// <summary>The first line of the message, without a stack trace, at most 1,000 characters. Of what only wraps another exception, the other's.</summary>
    public static string FirstLine(Exception exception)
    {
        var message = MessageOf(Unwrap(exception)).AsSpan().Trim();
        var end = message.IndexOfAny('\r', '\n');
        if (end >= 0) message = message[..end].TrimEnd();
        if (message.Length <= MaxLength) return message.ToString();
        var cut = char.IsHighSurrogate(message[MaxLength - 2]) ? MaxLength - 2 : MaxLength - 1; // half a pair is no text
        return $"{message[..cut]}…";
    }

    /// <summary>What a log can write: an exception of a plugin's own making may throw when it is asked for its text.</summary>
    /// <param name="exception">The exception.</param>
    /// <returns>It, or one that stands for it.</returns>
    [return: NotNullIfNotNull(nameof(exception))]
    public static Exception? ForLog(Exception? exception)
    {
        try
        {
            _ = exception?.ToString();
            return exception;
        }
        catch (Exception)
        {
            return new InvalidOperationException($"{exception!.GetType().FullName}, whose own text cannot be had: asked for it, it throws.");
        }
    }

    private static Exception Unwrap(Exception exception)
    {
        while (exception is TypeInitializationException or TargetInvocationException && exception.InnerException is { } inner) exception = inner;
        return exception;
    }

    private static string MessageOf(Exception exception)
    {
        try
        {
            return exception.Message;
        }
        catch (Exception)
        {
            return exception.GetType().Name;
        }
    }
}
