using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Dispatcharr.PluginSdk.Hosting.Runtime;
using Dispatcharr.PluginSdk.Manifest;
using Microsoft.Extensions.Logging;

namespace Dispatcharr.PluginSdk.Hosting.Running;

/// <summary>A loaded plugin at work: runs its actions, and stops it.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "A plugin may use the token after its time; the source holds nothing to dispose of.")]
internal sealed class ActivePlugin(string key, LoadedPlugin loaded, PluginManifest manifest, RunLimits limits, PluginContextFactory contexts)
{
    // How long a cancelled run may take to notice before the log speaks of it.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly ILogger _logger = contexts.LoggerOf(key);
    private readonly CancellationTokenSource _stopping = new();
    private readonly RunCounter _runs = new();
    private readonly ConcurrentQueue<TimeLimit> _idleLimits = new();
    private TimeLimit? _idleLimit;
    private volatile PluginContext? _context;

    /// <summary>What the plugin's code says of itself.</summary>
    public PluginManifest Manifest => manifest;

    /// <summary>Takes over new settings; runs that began before keep theirs.</summary>
    public void Configure(PluginEntry entry) => _context = contexts.Create(entry);

    /// <summary>Runs an action; false when the plugin is being stopped.</summary>
    public bool TryRun(ActionRequest request, PluginEvent? pluginEvent, CancellationToken caller, out ValueTask<PluginRunResult> result)
    {
        // Seen before it was configured: whoever made it is about to do so, and holds the transition until then.
        if (_context is null || !_runs.TryEnter())
        {
            result = default;
            return false;
        }

        result = PluginTelemetry.HasListener || _logger.IsEnabled(LogLevel.Critical)
            ? RunObservedAsync(request, pluginEvent, caller)
            : Run(request, pluginEvent, caller);
        return true;
    }

    /// <summary>Cancels the runs, calls the stop hook, and waits for both.</summary>
    public async Task StopAsync(StopReason reason, CancellationToken cancellationToken)
    {
        _runs.Close();
        await Task.WhenAll(_stopping.CancelAsync(), CallStopHookAsync(reason, cancellationToken), _runs.Drained).ConfigureAwait(false);
    }

    public ValueTask UnloadAsync() => loaded.UnloadAsync();

    private async Task CallStopHookAsync(StopReason reason, CancellationToken cancellationToken)
    {
        if (_context is not { } context) return;
        if (loaded.Plugin is IStoppablePlugin stoppable) await stoppable.StopAsync(reason, context, cancellationToken).ConfigureAwait(false);
        else if (context.Actions.Any(action => action.Id == "stop"))
        {
            await loaded.Plugin.RunAsync(new ActionRequest("stop", EmptyJson.Object), context, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<PluginRunResult> RunObservedAsync(ActionRequest request, PluginEvent? pluginEvent, CancellationToken caller)
    {
        using var scope = _logger.BeginScope(new RunScope(key, request.ActionId));
        using var activity = PluginTelemetry.Source.StartActivity("plugin.run");
        activity?.SetTag("plugin.key", key).SetTag("plugin.action", request.ActionId);
        var start = contexts.TimeProvider.GetTimestamp();
        PluginRunStatus? status = null;
        try
        {
            var result = await Run(request, pluginEvent, caller).ConfigureAwait(false);
            status = result.Status;
            if (status != PluginRunStatus.Completed) activity?.SetStatus(ActivityStatusCode.Error, result.Error);
            return result;
        }
        finally
        {
            if (PluginTelemetry.RunDuration.Enabled) Record(request.ActionId, start, status);
        }
    }

    // Any text may come as an action; only those that the plugin lists become a dimension of the figures.
    private void Record(string action, long start, PluginRunStatus? status) => PluginTelemetry.RunDuration.Record(
        contexts.TimeProvider.GetElapsedTime(start).TotalSeconds,
        new("plugin.key", key),
        new("plugin.action", _context!.Actions.Any(listed => listed.Id == action) ? action : "_OTHER"),
        new("outcome", PluginTelemetry.Outcome(status)));

    private ValueTask<PluginRunResult> Run(ActionRequest request, PluginEvent? pluginEvent, CancellationToken caller)
    {
        var limit = Interlocked.Exchange(ref _idleLimit, null);
        if (limit is null && !_idleLimits.TryDequeue(out limit)) limit = new TimeLimit(contexts.TimeProvider, _logger, _stopping.Token);
        return new PluginRun(this, request, pluginEvent is null ? _context! : PluginContextFactory.With(_context!, pluginEvent), limit, caller)
            .Start(limits.Of(request.ActionId));
    }

    internal ValueTask<PluginResult> CallAsync(ActionRequest request, PluginContext context, CancellationToken cancellationToken) =>
        loaded.Plugin.RunAsync(request, context, cancellationToken);

    internal PluginRunResult TimedOut(ActionRequest request)
    {
        _logger.RunTimedOut(key, request.ActionId, limits.Of(request.ActionId));
        return new(PluginRunStatus.TimedOut, null, $"Action '{request.ActionId}' of plugin '{key}' took longer than its limit of {limits.Of(request.ActionId)}. Try again, or have the limit raised.");
    }

    internal PluginRunResult Stopped(ActionRequest request) =>
        new(PluginRunStatus.Stopped, null, $"Plugin '{key}' was stopped while action '{request.ActionId}' ran.");

    internal PluginRunResult Failed(ActionRequest request, Exception exception)
    {
        _logger.RunFailed(ErrorText.ForLog(exception), key, request.ActionId);
        return new(PluginRunStatus.Failed, null, exception is PluginException
            ? ErrorText.FirstLine(exception)
            : $"Action '{request.ActionId}' of plugin '{key}' failed. The host's log says why.");
    }

    /// <summary>Tells the log of a run that goes on though nobody waits for it.</summary>
    internal async Task WatchAsync(PluginRun run, ActionRequest request)
    {
        await Task.Delay(Grace, contexts.TimeProvider).ConfigureAwait(false);
        if (!run.IsOver) _logger.StillRuns(key, request.ActionId);
    }

    internal void Leave(TimeLimit limit)
    {
        if (limit.TryReset() && Interlocked.CompareExchange(ref _idleLimit, limit, null) is not null) _idleLimits.Enqueue(limit);
        _runs.Leave();
    }
}
