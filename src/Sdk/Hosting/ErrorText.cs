using System.Diagnostics.CodeAnalysis;

namespace Dispatcharr.PluginSdk.Hosting;

/// <summary>What of an exception may leave the log.</summary>
internal static class ErrorText
{
    /// <summary>The first line of the message, without a stack trace.</summary>
    public static string FirstLine(Exception exception)
    {
        var message = MessageOf(exception).AsSpan().Trim();
        var end = message.IndexOfAny('\r', '\n');
        return (end < 0 ? message : message[..end].TrimEnd()).ToString();
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
