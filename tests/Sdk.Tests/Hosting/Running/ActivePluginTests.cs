using Dispatcharr.PluginSdk.Hosting;
using Dispatcharr.PluginSdk.Hosting.Running;
using Dispatcharr.PluginSdk.Hosting.Runtime;
using Dispatcharr.PluginSdk.Manifest;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Dispatcharr.PluginSdk.Tests.Hosting.Running;

public sealed class ActivePluginTests
{
    [Fact]
    public void TryRun_before_there_is_a_context_does_not_run()
    {
        var contexts = new PluginContextFactory(Path.GetTempPath(), TimeProvider.System, NullLoggerFactory.Instance);
        var active = new ActivePlugin("early", new StubLoaded(new StubPlugin()), new PluginManifest(), new RunLimits("early", new PluginHostOptions()), contexts);

        Assert.False(active.TryRun(new ActionRequest("any", default), null, CancellationToken.None, out _));
        active.Configure(new PluginEntry { Key = "early", Name = "early" });
        Assert.True(active.TryRun(new ActionRequest("any", default), null, CancellationToken.None, out _));
    }

    [Fact]
    public async Task Run_whose_code_ends_while_the_clock_ends_it_has_timed_out()
    {
        var end = new TaskCompletionSource<PluginResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var left = new SemaphoreSlim(0);
        var time = new HookedTime
        {
            LimitLeft = () => left.Release(),
            WatchBegins = () =>
            {
                end.SetResult(PluginResult.Ok());
                left.Wait();
            },
        };
        var contexts = new PluginContextFactory(Path.GetTempPath(), time, NullLoggerFactory.Instance);
        var plugin = new StubPlugin { Run = (_, _, _) => new(end.Task) };
        var active = new ActivePlugin("p", new StubLoaded(plugin), new PluginManifest(), new RunLimits("p", new PluginHostOptions()), contexts);
        active.Configure(new PluginEntry { Key = "p", Name = "p" });

        active.TryRun(new ActionRequest("any", default), null, CancellationToken.None, out var run);
        time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(PluginRunStatus.TimedOut, (await run).Status);
    }

    private sealed class StubLoaded(IPlugin plugin) : LoadedPlugin
    {
        public override IPlugin Plugin => plugin;

        public override ValueTask UnloadAsync() => ValueTask.CompletedTask;
    }

    /// <summary>Tells when a run lets go of its limit, and when the clock begins to watch one that it ended.</summary>
    private sealed class HookedTime : FakeTimeProvider
    {
        public required Action LimitLeft { get; init; }

        public required Action WatchBegins { get; init; }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            if (dueTime == Timeout.InfiniteTimeSpan) return new Hooked(timer, LimitLeft);
            WatchBegins();
            return timer;
        }

        private sealed class Hooked(ITimer inner, Action disposed) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => inner.Change(dueTime, period);

            public void Dispose()
            {
                inner.Dispose();
                disposed();
            }

            public async ValueTask DisposeAsync()
            {
                await inner.DisposeAsync();
                disposed();
            }
        }
    }
}
