using Dispatcharr.PluginSdk;
using Dispatcharr.PluginSdk.Manifest;
using Microsoft.Extensions.Logging;

namespace ChannelCleaner;

/// <summary>Finds channels that no longer stream, and removes them. A sample: the channels are made up.</summary>
public sealed class ChannelCleaner : IStoppablePlugin
{
    private static readonly string[] DeadChannels = ["Old News", "Test Card", "Shop 24", "Regional 7", "Music Box", "Farm TV"];

    private string _lastRun = "It has not run since it was enabled.";

    /// <summary>Name, settings and buttons stand in plugin.json, and nowhere else.</summary>
    public PluginManifest Manifest { get; } = new();

    public async ValueTask<PluginResult> RunAsync(ActionRequest request, PluginContext context, CancellationToken cancellationToken) => request.ActionId switch
    {
        "remove_dead" => await RemoveDeadAsync(context, cancellationToken),
        "on_refresh" => await RemoveDeadAsync(context, cancellationToken),
        "show_last_run" => PluginResult.Ok(_lastRun),
        var other => PluginResult.Failed($"There is no action '{other}'."),
    };

    /// <summary>Called before the plugin is unloaded. Timers, connections and threads end here; this plugin has none.</summary>
    public ValueTask StopAsync(StopReason reason, PluginContext context, CancellationToken cancellationToken)
    {
        context.Logger.LogInformation("Stopped: {Reason}", reason);
        return ValueTask.CompletedTask;
    }

    private async Task<PluginResult> RemoveDeadAsync(PluginContext context, CancellationToken cancellationToken)
    {
        var settings = context.Settings;
        var kept = settings.GetString("kept_channels").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var limit = (int)Math.Clamp(settings.GetInt64("item_limit", 5), 1, 1000);
        var dead = DeadChannels.Except(kept, StringComparer.OrdinalIgnoreCase).Take(limit).ToArray();

        foreach (var channel in dead)
        {
            // Pass the token on to everything that waits: the host cancels a run that takes too long, or whose plugin is disabled.
            await CheckAsync(channel, checks: settings.GetString("mode") == "fast" ? 1 : 2, cancellationToken);
            context.Logger.LogInformation("{Channel} is dead", channel);
        }

        var started = context.Event is { } started_by ? $" after {started_by.Name}" : "";
        _lastRun = settings.GetBoolean("dry_run", fallback: true)
            ? $"Would remove {dead.Length} channels{started}: {string.Join(", ", dead)}"
            : $"Removed {dead.Length} channels{started}: {string.Join(", ", dead)}";
        return PluginResult.Ok(_lastRun);
    }

    private static async Task CheckAsync(string channel, int checks, CancellationToken cancellationToken)
    {
        for (var i = 0; i < checks; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield(); // A real plugin asks the stream of the channel here.
        }
    }
}
