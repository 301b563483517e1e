using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace Dispatcharr.PluginSdk.Hosting.Running;

/// <summary>The cancellation of one call into a plugin: by the caller, by the clock, or by a stop. Can be used again when none of them came.</summary>
/// <remarks>
/// Timer and registrations serve one call after the other; the token is new for each, as a plugin may keep it, and must not be cancelled
/// by somebody else's call. Unlike a source with <c>CancelAfter</c> it survives what a plugin's own callbacks throw; on a timer's thread
/// that would end the process.
/// </remarks>
[SuppressMessage("Reliability", "CA1001", Justification = "A plugin may use the token after its time; the source holds nothing to dispose of.")]
internal sealed class TimeLimit
{
    private const long Idle = long.MaxValue;
    private const long Fired = long.MinValue;

    private readonly CancellationToken _stopping;
    private readonly CancellationTokenRegistration _stop;
    private readonly TimeProvider _timeProvider;
    private readonly ILogger _logger;
    private readonly ITimer _timer;
    private CancellationTokenRegistration _caller;
    private CancellationTokenSource? _source;
    private PluginRun? _run;
    private long _deadline = Idle;
    private long _due = Idle;

    public TimeLimit(TimeProvider timeProvider, ILogger logger, CancellationToken stop)
    {
        (_timeProvider, _logger, _stopping) = (timeProvider, logger, stop);
        _timer = timeProvider.CreateTimer(static limit => ((TimeLimit)limit!).OnTimer(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _stop = stop.UnsafeRegister(static limit => ((TimeLimit)limit!).Cancel(), this);
    }

    /// <summary>The token of the call that was started last; that of a call which is over is cancelled.</summary>
    public CancellationToken Token => _source?.Token ?? new CancellationToken(canceled: true);

    /// <summary>Whether the clock was what cancelled.</summary>
    public bool IsOver => Volatile.Read(ref _deadline) == Fired;

    /// <summary>Begins a use.</summary>
    /// <param name="limit">How long it may take.</param>
    /// <param name="caller">Fires when the caller gives up.</param>
    /// <param name="run">Gives up when the token fires: told without a registration, which would cost more than the token.</param>
    public void Start(TimeSpan limit, CancellationToken caller, PluginRun? run = null)
    {
        _run = run;
        Interlocked.Exchange(ref _source, new CancellationTokenSource());
        if (_stopping.IsCancellationRequested) Cancel(); // A stop that came before found no source to cancel.
        if (limit != Timeout.InfiniteTimeSpan)
        {
            var deadline = _timeProvider.GetTimestamp() + (long)(limit.TotalSeconds * _timeProvider.TimestampFrequency);
            Interlocked.Exchange(ref _deadline, deadline);
            if (Volatile.Read(ref _due) > deadline) SetTimer(deadline, limit);
        }

        if (caller.CanBeCanceled) _caller = caller.UnsafeRegister(static limit => ((TimeLimit)limit!).Cancel(), this);
    }

    /// <summary>Ends the use.</summary>
    /// <returns>Whether the object can be used for another call; otherwise it is let go.</returns>
    public bool TryReset()
    {
        var caller = _caller;
        _caller = default;

        // Fired stays: who answers at this moment, on another thread, is about to ask what cancelled.
        var deadline = Volatile.Read(ref _deadline);
        if (deadline != Fired) deadline = Interlocked.CompareExchange(ref _deadline, Idle, deadline);

        // A registration that is gone may be at work this moment.
        var isUnused = (caller == default || caller.Unregister()) && deadline != Fired && !_source!.IsCancellationRequested;
        (_source, _run) = (null, null);
        if (isUnused) return true;
        _stop.Unregister();
        _timer.Dispose();
        return false;
    }

    // To set the timer for each call would cost more than the call: it stays set, and on ringing looks for the deadline of the day.
    private void OnTimer()
    {
        Interlocked.Exchange(ref _due, Idle);
        for (var deadline = Volatile.Read(ref _deadline); deadline is not (Idle or Fired);)
        {
            var left = deadline - _timeProvider.GetTimestamp();
            if (left <= 0)
            {
                if (Interlocked.CompareExchange(ref _deadline, Fired, deadline) == deadline) Cancel();
                return;
            }

            // A timer counts whole milliseconds, and rings a little early when they are cut.
            SetTimer(deadline, TimeSpan.FromMilliseconds(Math.Ceiling(left * 1000.0 / _timeProvider.TimestampFrequency)));
            var latest = Volatile.Read(ref _deadline);
            if (latest >= deadline) return;
            deadline = latest;
        }
    }

    private void SetTimer(long due, TimeSpan left)
    {
        Interlocked.Exchange(ref _due, due);
        _timer.Change(left, Timeout.InfiniteTimeSpan);
    }

    private void Cancel()
    {
        var run = _run;
        try
        {
            _source?.Cancel();
        }
        catch (AggregateException exception)
        {
            _logger.CallbackFailed(ErrorText.ForLog(exception));
        }

        run?.GiveUp();
    }
}
