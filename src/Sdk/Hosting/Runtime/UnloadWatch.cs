using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace Dispatcharr.PluginSdk.Hosting.Runtime;

/// <summary>Sees to it that unloaded plugins really leave the memory, and says so when one does not.</summary>
[SuppressMessage("Usage", "CA2213", Justification = "A load that comes back after the end is looked after too; what it needs holds nothing to dispose of.")]
internal sealed class UnloadWatch(TimeProvider timeProvider, ILogger logger) : IAsyncDisposable
{
    private const int Attempts = 10;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly ConcurrentDictionary<Task, bool> _running = new();
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly CancellationTokenSource _ending = new();

    /// <summary>Looks after a load context, in the background; without pauses when this object is disposed.</summary>
    /// <param name="key">The plugin.</param>
    /// <param name="context">The context, already told to unload.</param>
    /// <param name="copy">Its files, to be deleted afterwards.</param>
    public void Follow(string key, WeakReference context, string copy)
    {
        var task = Task.Run(() => FollowAsync(key, context, copy));
        _running.TryAdd(task, true);
        task.ContinueWith(done => _running.TryRemove(done, out _), TaskScheduler.Default);
    }

    /// <summary>Ends the pauses and waits for the rest.</summary>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_running.Keys).ConfigureAwait(false);
    }

    private async Task FollowAsync(string key, WeakReference context, string copy)
    {
        for (var attempt = 1; await IsAliveAsync(context).ConfigureAwait(false); attempt++)
        {
            if (attempt == Attempts)
            {
                logger.StillInMemory(key);
                return;
            }

            await Task.Delay(Pause, timeProvider, _ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        ShadowFolder.Delete(copy);
    }

    // One after the other, so that a collection for one plugin serves all that wait.
    private async ValueTask<bool> IsAliveAsync(WeakReference context)
    {
        await _oneAtATime.WaitAsync().ConfigureAwait(false);
        try
        {
            if (!context.IsAlive) return false;
            GC.Collect();
            GC.WaitForPendingFinalizers();
            return context.IsAlive;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }
}
