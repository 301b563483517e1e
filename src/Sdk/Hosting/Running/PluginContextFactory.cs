using Microsoft.Extensions.Logging;

namespace Dispatcharr.PluginSdk.Hosting.Running;

/// <summary>Makes what plugins are given for a call.</summary>
internal sealed class PluginContextFactory(string dataDirectory, TimeProvider timeProvider, ILoggerFactory loggers)
{
    public TimeProvider TimeProvider => timeProvider;

    /// <summary>The context of an entry as it is now.</summary>
    public PluginContext Create(PluginEntry entry) => new()
    {
        Key = entry.Key,
        Settings = EffectiveSettings.Of(entry.Settings, entry.Fields),
        Actions = entry.Actions,
        Logger = LoggerOf(entry.Key),
        DataDirectory = DataDirectoryOf(entry.Key),
        TimeProvider = timeProvider,
    };

    /// <summary>The same context for a run that an event started.</summary>
    public static PluginContext With(PluginContext context, PluginEvent pluginEvent) => new()
    {
        Key = context.Key,
        Settings = context.Settings,
        Actions = context.Actions,
        Logger = context.Logger,
        Event = pluginEvent,
        Progress = context.Progress,
        DataDirectory = context.DataDirectory,
        TimeProvider = context.TimeProvider,
    };

    public string DataDirectoryOf(string key) => Path.Combine(dataDirectory, key);

    public ILogger LoggerOf(string key) => loggers.CreateLogger($"Dispatcharr.Plugins.{key}");
}
