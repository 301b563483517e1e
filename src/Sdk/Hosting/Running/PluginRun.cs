using System.Threading.Tasks.Sources;

namespace Dispatcharr.PluginSdk.Hosting.Running;

/// <summary>One run of an action, on a thread of the pool: a plugin that blocks its thread holds up nobody who waits for the answer.</summary>
/// <remarks>It is its own task and its own work item, so that a run costs one object.</remarks>
internal sealed class PluginRun(ActivePlugin plugin, ActionRequest request, PluginContext context, TimeLimit limit, CancellationToken caller)
    : IThreadPoolWorkItem, IValueTaskSource<PluginRunResult>
{
    private readonly ExecutionContext? _flow = ExecutionContext.Capture();
    private ManualResetValueTaskSourceCore<PluginRunResult> _answer = new() { RunContinuationsAsynchronously = true };
    private volatile bool _isOver;
    private int _answered;

    public ValueTask<PluginRunResult> Start(TimeSpan time)
    {
        limit.Start(time, caller, this);
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        return new(this, _answer.Version);
    }

    public void Execute()
    {
        if (_flow is null) Call();
        else ExecutionContext.Run(_flow, static run => ((PluginRun)run!).Call(), this);
    }

    private void Call()
    {
        ValueTask<PluginResult> run;
        try
        {
            limit.Token.ThrowIfCancellationRequested(); // Nobody waits any more: the plugin need not begin.
            run = plugin.CallAsync(request, context, limit.Token);
        }
        catch (Exception exception)
        {
            End(null, exception);
            return;
        }

        if (run.IsCompletedSuccessfully) End(run.Result, null);
        else _ = EndAsync(run); // The stop waits for it, by the count of runs.
    }

    private async Task EndAsync(ValueTask<PluginResult> run)
    {
        PluginResult? result = null;
        Exception? failure = null;
        try
        {
            result = await run.ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            failure = exception;
        }

        End(result, failure);
    }

    /// <summary>The plugin's code has ended; it may be that nobody waits for it any more.</summary>
    private void End(PluginResult? result, Exception? failure)
    {
        _isOver = true;
        if (failure is OperationCanceledException && limit.Token.IsCancellationRequested) GiveUp();
        var isFirst = Interlocked.Exchange(ref _answered, 1) == 0;
        plugin.Leave(limit);
        if (isFirst) _answer.SetResult(failure is null ? new(PluginRunStatus.Completed, result ?? PluginResult.Ok(), null) : plugin.Failed(request, failure));
    }

    /// <summary>Answers without the plugin: its caller, the clock or a stop has ended the waiting.</summary>
    public void GiveUp()
    {
        if (Interlocked.Exchange(ref _answered, 1) != 0) return;
        if (!_isOver) _ = plugin.WatchAsync(this, request);
        if (caller.IsCancellationRequested) _answer.SetException(new OperationCanceledException(caller));
        else _answer.SetResult(limit.IsOver ? plugin.TimedOut(request) : plugin.Stopped(request));
    }

    /// <summary>Whether the plugin's code has ended.</summary>
    public bool IsOver => _isOver;

    PluginRunResult IValueTaskSource<PluginRunResult>.GetResult(short token) => _answer.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<PluginRunResult>.GetStatus(short token) => _answer.GetStatus(token);

    void IValueTaskSource<PluginRunResult>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _answer.OnCompleted(continuation, state, token, flags);
}
