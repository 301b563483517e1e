namespace Dispatcharr.PluginSdk.Hosting;

/// <summary>What of an exception may leave the log.</summary>
internal static class ErrorText
{
    /// <summary>The first line of the message, without a stack trace.</summary>
    public static string FirstLine(Exception exception)
    {
        var message = exception.Message.AsSpan().Trim();
        var end = message.IndexOfAny('\r', '\n');
        return (end < 0 ? message : message[..end].TrimEnd()).ToString();
    }
}
