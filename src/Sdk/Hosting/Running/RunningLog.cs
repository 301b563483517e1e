using Microsoft.Extensions.Logging;

namespace Dispatcharr.PluginSdk.Hosting.Running;

internal static partial class RunningLog
{
    [LoggerMessage(40, LogLevel.Error, "Action '{Action}' of plugin '{Key}' failed.")]
    public static partial void RunFailed(this ILogger logger, Exception exception, string key, string action);

    [LoggerMessage(41, LogLevel.Warning, "Action '{Action}' of plugin '{Key}' took longer than its limit of {Limit}.")]
    public static partial void RunTimedOut(this ILogger logger, string key, string action, TimeSpan limit);

    [LoggerMessage(42, LogLevel.Warning, "Action '{Action}' of plugin '{Key}' was cancelled and still runs: it does not heed its cancellation token. Its author should pass the token on to what it awaits.")]
    public static partial void StillRuns(this ILogger logger, string key, string action);

    [LoggerMessage(43, LogLevel.Warning, "A callback that a plugin registered on its cancellation token threw.")]
    public static partial void CallbackFailed(this ILogger logger, Exception exception);

    [LoggerMessage(44, LogLevel.Error, "Plugin '{Key}' could not be loaded: {Problem}")]
    public static partial void LoadFailed(this ILogger logger, Exception? exception, string key, string problem);

    [LoggerMessage(45, LogLevel.Information, "Plugin '{Key}' is loaded.")]
    public static partial void Loaded(this ILogger logger, string key);

    [LoggerMessage(46, LogLevel.Warning, "Plugin '{Key}' did not stop within {Limit}; it is unloaded all the same. Its author should end its work when the stop hook's token fires.")]
    public static partial void StopTimedOut(this ILogger logger, string key, TimeSpan limit);

    [LoggerMessage(47, LogLevel.Warning, "Plugin '{Key}' threw while it was stopped; it is unloaded all the same.")]
    public static partial void StopFailed(this ILogger logger, Exception exception, string key);

    [LoggerMessage(48, LogLevel.Information, "Plugin '{Key}' is stopped and unloaded ({Reason}).")]
    public static partial void Unloaded(this ILogger logger, string key, StopReason reason);

    [LoggerMessage(49, LogLevel.Warning, "Action '{Action}' of plugin '{Key}' did not do its work for event '{Event}' ({Status}): {Problem}")]
    public static partial void EventRunFailed(this ILogger logger, string key, string action, string @event, PluginRunStatus status, string? problem);

    [LoggerMessage(50, LogLevel.Warning, "Plugin '{Key}' failed after its time to load was over; it had been given up before.")]
    public static partial void LateLoadFailed(this ILogger logger, Exception exception, string key);
}
