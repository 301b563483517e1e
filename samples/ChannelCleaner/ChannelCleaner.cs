using Dispatcharr.PluginSdk;
using Microsoft.Extensions.Logging;

namespace ChannelCleaner;

/// <summary>Finds channels that no longer stream, and removes them. A sample: the channels are made up.</summary>
[Plugin("Channel Cleaner", Author = "Acme Labs", Description = "Removes channels that no longer stream.",
    HelpUrl = "https://example.com/channel-cleaner")]
public sealed partial class ChannelCleaner
{
    private static readonly string[] DeadChannels = ["Old News", "Test Card", "Shop 24", "Regional 7", "Music Box", "Farm TV"];

    private string _lastRun = "It has not run since it was enabled.";

    [Action("Remove dead channels", Description = "Checks every channel and removes those that are dead.",
        ButtonLabel = "Clean", ButtonVariant = "filled", ButtonColor = "red",
        ConfirmTitle = "Remove dead channels?", Confirm = "This deletes channels. Dry run shows beforehand which.")]
    public async Task<PluginResult> RemoveDeadAsync(Settings settings, PluginContext context, CancellationToken cancellationToken)
    {
        var kept = settings.KeptChannels.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var dead = DeadChannels.Except(kept, StringComparer.OrdinalIgnoreCase).Take(Math.Clamp(settings.ItemLimit, 1, 1000)).ToArray();

        foreach (var channel in dead)
        {
            // Pass the token on to everything that waits: the host cancels a run that takes too long, or whose plugin is disabled.
            await CheckAsync(channel, checks: settings.Mode == CheckMode.Fast ? 1 : 2, cancellationToken);
            context.Logger.LogInformation("{Channel} is dead", channel);
        }

        var started = context.Event is { } startedBy ? $" after {startedBy.Name}" : "";
        _lastRun = settings.DryRun
            ? $"Would remove {dead.Length} channels{started}: {string.Join(", ", dead)}"
            : $"Removed {dead.Length} channels{started}: {string.Join(", ", dead)}";
        return PluginResult.Ok(_lastRun);
    }

    [Action("Show the last run", ButtonLabel = "Show", ButtonVariant = "outline", ButtonColor = "blue")]
    public PluginResult ShowLastRun() => PluginResult.Ok(_lastRun);

    [Action("Clean after each M3U refresh", ButtonLabel = "Run now", ButtonVariant = "subtle", ButtonColor = "gray",
        Events = [DispatcharrEvents.M3uRefresh])]
    public Task<PluginResult> OnRefreshAsync(Settings settings, PluginContext context, CancellationToken cancellationToken) =>
        RemoveDeadAsync(settings, context, cancellationToken);

    /// <summary>Called before the plugin is unloaded. Timers, connections and threads end here; this plugin has none.</summary>
    public void Stop(StopReason reason, PluginContext context) => context.Logger.LogInformation("Stopped: {Reason}", reason);

    private static async Task CheckAsync(string channel, int checks, CancellationToken cancellationToken)
    {
        for (var i = 0; i < checks; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield(); // A real plugin asks the stream of the channel here.
        }
    }
}
