namespace Dispatcharr.PluginSdk.Hosting.Running;

/// <summary>Counts the runs that are under way, and tells when the last one is over after the door was closed.</summary>
internal sealed class RunCounter
{
    private const int Closed = 1 << 30;

    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _runs;

    /// <summary>Done when the door is closed and nobody is left.</summary>
    public Task Drained => _drained.Task;

    public bool IsClosed => (Volatile.Read(ref _runs) & Closed) != 0;

    public bool TryEnter()
    {
        if ((Interlocked.Increment(ref _runs) & Closed) == 0) return true;
        Leave();
        return false;
    }

    public void Leave()
    {
        if (Interlocked.Decrement(ref _runs) == Closed) _drained.TrySetResult();
    }

    public void Close()
    {
        if (Interlocked.Or(ref _runs, Closed) is 0 or Closed) _drained.TrySetResult();
    }
}
