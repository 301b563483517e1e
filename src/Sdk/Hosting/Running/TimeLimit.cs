using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace Dispatcharr.PluginSdk.Hosting.Running;

/// <summary>The cancellation of one call into a plugin: by the caller, by the clock, or by a stop. Can be used again when none of them came.</summary>
/// <remarks>Unlike a source with <c>CancelAfter</c> it survives what a plugin's own callbacks throw; on a timer's thread that would end the process.</remarks>
[SuppressMessage("Reliability", "CA1001", Justification = "A plugin may use the token after its time; the source holds nothing to dispose of.")]
internal sealed class TimeLimit
{
    private const long Idle = long.MaxValue;
    private const long Fired = long.MinValue;

    private readonly CancellationTokenSource _source = new();
    private readonly CancellationTokenRegistration _stop;
    private readonly TimeProvider _timeProvider;
    private readonly ILogger _logger;
    private readonly ITimer _timer;
    private CancellationTokenRegistration _caller;
    private long _deadline = Idle;

    public TimeLimit(TimeProvider timeProvider, ILogger logger, CancellationToken stop)
    {
        (_timeProvider, _logger) = (timeProvider, logger);
        _timer = timeProvider.CreateTimer(static limit => ((TimeLimit)limit!).OnTimer(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _stop = stop.UnsafeRegister(static limit => ((TimeLimit)limit!).Cancel(), this);
    }

    public CancellationToken Token => _source.Token;

    /// <summary>Whether the clock was what cancelled.</summary>
    public bool IsOver => Volatile.Read(ref _deadline) == Fired;

    public void Start(TimeSpan limit, CancellationToken caller)
    {
        if (limit != Timeout.InfiniteTimeSpan)
        {
            Volatile.Write(ref _deadline, _timeProvider.GetTimestamp() + (long)(limit.TotalSeconds * _timeProvider.TimestampFrequency));
            _timer.Change(limit, Timeout.InfiniteTimeSpan);
        }

        if (caller.CanBeCanceled) _caller = caller.UnsafeRegister(static limit => ((TimeLimit)limit!).Cancel(), this);
    }

    /// <summary>Ends the use.</summary>
    /// <returns>Whether the object can be used for another call; otherwise it is let go.</returns>
    public bool TryReset()
    {
        var caller = _caller;
        _caller = default;
        var deadline = Interlocked.Exchange(ref _deadline, Idle);
        if (deadline != Idle) _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        // A registration that is gone may be at work this moment.
        if ((caller == default || caller.Unregister()) && deadline != Fired && _source.TryReset()) return true;
        _stop.Unregister();
        _timer.Dispose();
        return false;
    }

    private void OnTimer()
    {
        // A timer may ring early by its coarser clock, or late, when the object already serves another call.
        var deadline = Volatile.Read(ref _deadline);
        if (deadline is Idle or Fired) return;
        var left = deadline - _timeProvider.GetTimestamp();
        if (left > 0) _timer.Change(TimeSpan.FromSeconds((double)left / _timeProvider.TimestampFrequency) + TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
        else if (Interlocked.CompareExchange(ref _deadline, Fired, deadline) == deadline) Cancel();
    }

    private void Cancel()
    {
        try
        {
            _source.Cancel();
        }
        catch (AggregateException exception)
        {
            _logger.CallbackFailed(exception);
        }
    }
}
