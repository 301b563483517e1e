using Microsoft.Extensions.Logging;

namespace Dispatcharr.PluginSdk.Hosting.Runtime;

internal static partial class RuntimeLog
{
    [LoggerMessage(20, LogLevel.Warning, "Plugin '{Key}' was unloaded, but its code stays in memory: a timer, thread, event handler or cache still holds it. Its author should end these in the stop hook; restart the host to free the memory.")]
    public static partial void StillInMemory(this ILogger logger, string key);
}
