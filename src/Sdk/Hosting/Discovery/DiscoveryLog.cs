using Microsoft.Extensions.Logging;

namespace Dispatcharr.PluginSdk.Hosting.Discovery;

internal static partial class DiscoveryLog
{
    [LoggerMessage(1, LogLevel.Warning, "The folder {Path} cannot be read and is passed over. Give the host's user the right to read it, or remove it.")]
    public static partial void UnreadableFolder(this ILogger logger, Exception exception, string path);

    [LoggerMessage(2, LogLevel.Warning, "The folders {First} and {Second} both have the plugin key '{Key}'; the second is used. Rename or remove one of them.")]
    public static partial void KeyClash(this ILogger logger, string first, string second, string key);
}
