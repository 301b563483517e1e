namespace Dispatcharr.PluginSdk;

/// <summary>A plugin that has something to end: timers, threads, connections. Without it an action <c>stop</c> is run, if there is one.</summary>
public interface IStoppablePlugin : IPlugin
{
    /// <summary>Called once before the plugin is unloaded, with a time limit. Exceptions are logged.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="context">As for a run.</param>
    /// <param name="cancellationToken">Fires when the time limit is over.</param>
    ValueTask StopAsync(StopReason reason, PluginContext context, CancellationToken cancellationToken);
}
