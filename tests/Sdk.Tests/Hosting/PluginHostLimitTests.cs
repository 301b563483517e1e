using Dispatcharr.PluginSdk.Hosting;

namespace Dispatcharr.PluginSdk.Tests.Hosting;

/// <summary>How a run ends before its plugin answers: by the clock or by its caller.</summary>
public sealed class PluginHostLimitTests
{
    [Fact]
    public async Task Run_beyond_its_limit_times_out_each_action_by_its_own()
    {
        await using var host = new TestHost(
            _ => new StubPlugin { Run = async (_, _, token) => { await Task.Delay(Timeout.Infinite, token); return PluginResult.Ok(); } },
            options => options.ActionTimeouts["slow/long"] = TimeSpan.FromHours(1));
        host.Folder.Add("slow");
        await host.EnableAsync("slow");

        var usual = host.RunAsync("slow", "usual");
        var special = host.RunAsync("slow", "long");
        host.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(PluginRunStatus.TimedOut, (await usual).Status);
        Assert.Contains("'usual' of plugin 'slow' took longer than its limit of 00:05:00", (await usual).Error, StringComparison.Ordinal);
        Assert.False(special.IsCompleted);
        host.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(PluginRunStatus.TimedOut, (await special).Status);
    }

    [Fact]
    public async Task Run_that_ignores_its_token_returns_at_the_limit_and_is_named_in_the_log()
    {
        var begun = new TaskCompletionSource();
        var never = new TaskCompletionSource<PluginResult>();
        await using var host = new TestHost(_ => new StubPlugin { Run = (_, _, _) => Begin() });
        host.Folder.Add("deaf");
        await host.EnableAsync("deaf");

        var run = host.RunAsync("deaf", "x");
        await begun.Task;
        host.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(PluginRunStatus.TimedOut, (await run).Status);
        await Eventually(() =>
        {
            host.Time.Advance(TimeSpan.FromSeconds(1));
            return host.Logs.Warnings.Any(line => line.Contains("'x' of plugin 'deaf' was cancelled and still runs", StringComparison.Ordinal));
        });
        never.SetResult(PluginResult.Ok());

        ValueTask<PluginResult> Begin()
        {
            begun.SetResult();
            return new(never.Task);
        }
    }

    [Fact]
    public async Task Run_that_blocks_its_thread_returns_at_the_limit_too()
    {
        using var begun = new SemaphoreSlim(0);
        using var end = new ManualResetEventSlim();
        await using var host = new TestHost(_ => new StubPlugin
        {
            Run = (_, _, _) =>
            {
                begun.Release();
                end.Wait(CancellationToken.None);
                return new(PluginResult.Ok());
            },
        });
        host.Folder.Add("blocking");
        await host.EnableAsync("blocking");

        var run = host.RunAsync("blocking", "x");
        await begun.WaitAsync(TestContext.Current.CancellationToken);
        host.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(PluginRunStatus.TimedOut, (await run).Status);
        end.Set();
    }

    [Fact]
    public async Task Run_callback_that_throws_at_the_limit_harms_nobody()
    {
        var begun = new TaskCompletionSource();
        await using var host = new TestHost(_ => new StubPlugin
        {
            Run = async (_, _, token) =>
            {
                token.Register(() => throw new InvalidOperationException("from a callback"));
                begun.SetResult();
                await Task.Delay(Timeout.Infinite, token);
                return PluginResult.Ok();
            },
        });
        host.Folder.Add("thrower");
        await host.EnableAsync("thrower");

        var run = host.RunAsync("thrower", "x");
        await begun.Task;
        host.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(PluginRunStatus.TimedOut, (await run).Status);
        await Eventually(() => host.Logs.Warnings.Any(line => line.Contains("callback", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Run_caller_gives_up_throws_for_the_caller_and_leaves_the_next_run_alone()
    {
        using var caller = new CancellationTokenSource();
        await using var host = new TestHost(_ => new StubPlugin
        {
            Run = async (request, _, token) =>
            {
                if (request.ActionId == "wait") await Task.Delay(Timeout.Infinite, token);
                token.ThrowIfCancellationRequested();
                return PluginResult.Ok();
            },
        });
        host.Folder.Add("p");
        await host.EnableAsync("p");

        var run = host.RunAsync("p", "wait", caller.Token);
        await caller.CancelAsync();

        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Equal(caller.Token, thrown.CancellationToken);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.RunAsync("p", "quick", caller.Token));
        Assert.Equal(PluginRunStatus.Completed, (await host.RunAsync("p", "quick")).Status);
    }

    [Fact]
    public async Task Run_after_others_has_its_own_limit_neither_theirs_nor_none()
    {
        await using var host = new TestHost(
            _ => new StubPlugin
            {
                Run = async (request, _, token) =>
                {
                    if (request.ActionId != "quick") await Task.Delay(Timeout.Infinite, token);
                    return PluginResult.Ok();
                },
            },
            options => options.ActionTimeouts["p/short"] = TimeSpan.FromSeconds(10));
        host.Folder.Add("p");
        await host.EnableAsync("p");

        await host.RunAsync("p", "quick");
        host.Time.Advance(TimeSpan.FromMinutes(4));
        var slow = host.RunAsync("p", "slow");
        host.Time.Advance(TimeSpan.FromMinutes(4));
        Assert.False(slow.IsCompleted);
        host.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(PluginRunStatus.TimedOut, (await slow).Status);

        await host.RunAsync("p", "quick");
        var brief = host.RunAsync("p", "short");
        host.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(PluginRunStatus.TimedOut, (await brief).Status);
    }

    [Fact]
    public async Task Run_that_is_over_keeps_a_token_that_no_later_run_cancels()
    {
        CancellationToken kept = default;
        await using var host = new TestHost(_ => new StubPlugin
        {
            Run = async (request, _, token) =>
            {
                if (request.ActionId == "slow") await Task.Delay(Timeout.Infinite, token);
                kept = token;
                return PluginResult.Queued();
            },
        });
        host.Folder.Add("p");
        await host.EnableAsync("p");

        await host.RunAsync("p", "quick");
        var slow = host.RunAsync("p", "slow");
        host.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(PluginRunStatus.TimedOut, (await slow).Status);
        Assert.True(kept.CanBeCanceled);
        Assert.False(kept.IsCancellationRequested);
    }

    private static async Task Eventually(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (!condition())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
