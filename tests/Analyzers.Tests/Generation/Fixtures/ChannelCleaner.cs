using Dispatcharr.PluginSdk;

namespace Acme;

public enum Mode { Safe, [Option("Fast, no checks")] Fast }

public sealed record Settings
{
    [Field("Dry run", Help = "Only report what would change.")] public bool DryRun { get; init; } = true;
    [Field("Item limit", Min = 1)] public int Limit { get; init; } = 5;
    [Field("Mode")] public Mode Mode { get; init; } = Mode.Safe;
    [Field("TMDB API key", Secret = true)] public string? TmdbApiKey { get; init; }
}

[Plugin("Channel Cleaner", Author = "Acme Labs", Description = "Removes dead channels.")]
public sealed partial class ChannelCleaner
{
    [Action("Remove dead channels", ButtonLabel = "Clean", ButtonColor = "red", Confirm = "This deletes channels.")]
    public async Task<PluginResult> RemoveDeadAsync(Settings settings, PluginContext context, CancellationToken ct) { await Task.Delay(0, ct); return PluginResult.Ok(settings.ToString()); }

    [Action("On M3U refresh", Events = [DispatcharrEvents.M3uRefresh])]
    public PluginResult OnRefresh(PluginContext context) => PluginResult.Ok("noted");
}
