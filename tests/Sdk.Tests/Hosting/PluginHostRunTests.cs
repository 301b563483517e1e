using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;
using System.Text.Json;
using Dispatcharr.PluginSdk.Hosting;
using Dispatcharr.PluginSdk.Manifest;

namespace Dispatcharr.PluginSdk.Tests.Hosting;

public sealed class PluginHostRunTests
{
    private static readonly string Fields = """
        {"fields":[
          {"id":"a","type":"string","default":"first"}, {"id":"a","type":"string","default":"second"},
          {"id":"b","type":"string","default":"kept"}, {"id":"note","type":"info","default":7}, {"id":"none","type":"string"}]}
        """;

    [Fact]
    public async Task Run_unknown_disabled_or_loaded_plugin_says_so()
    {
        await using var host = new TestHost(_ => new StubPlugin());
        host.Folder.Add("known");

        await host.Host.StartAsync();
        Assert.Equal((PluginRunStatus.NotFound, "Plugin not found"), Ending(await host.RunAsync("Known", "x")));
        Assert.Equal((PluginRunStatus.Disabled, "Plugin is disabled"), Ending(await host.RunAsync("known", "x")));
        await host.Host.SetEnabledAsync("known", true);
        Assert.Equal((PluginRunStatus.Completed, null), Ending(await host.RunAsync("known", "an action that nobody declared")));
    }

    [Fact]
    public async Task Run_enabled_plugin_that_is_not_loaded_looks_once_more()
    {
        var ready = false;
        await using var host = new TestHost(_ => ready ? new StubPlugin() : throw new InvalidOperationException("not yet"));
        host.Folder.Add("late");

        Assert.Equal("InvalidOperationException: not yet", (await host.EnableAsync("late")).Error);
        Assert.Equal((PluginRunStatus.NotLoaded, "Plugin 'late' not found"), Ending(await host.RunAsync("late", "x")));
        ready = true;
        Assert.Equal(PluginRunStatus.Completed, (await host.RunAsync("late", "x")).Status);
        Assert.Null(host["late"].Error);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Run_linked_plugin_that_hung_while_it_was_loaded_waits_for_other_files(bool hasManifest)
    {
        using var loading = new SemaphoreSlim(0);
        using var release = new ManualResetEventSlim();
        var loads = 0;
        await using var host = new TestHost(_ =>
        {
            if (Interlocked.Increment(ref loads) > 1) return new StubPlugin();
            loading.Release();
            release.Wait();
            return new StubPlugin();
        });
        var real = Directory.CreateDirectory(Path.Combine(host.Folder.Root, "real")).FullName;
        File.WriteAllText(Path.Combine(real, "code.py"), "");
        File.CreateSymbolicLink(Path.Combine(real, "plugin.py"), "code.py");
        if (hasManifest) File.WriteAllText(Path.Combine(real, "plugin.json"), "{}");
        Directory.CreateSymbolicLink(Path.Combine(host.Folder.Path, "linked"), real);
        var enabling = host.EnableAsync("linked");
        await loading.WaitAsync(TestContext.Current.CancellationToken);
        host.Time.Advance(TimeSpan.FromSeconds(31));
        await enabling;

        var same = await host.RunAsync("linked", "x");
        File.WriteAllText(Path.Combine(real, "code.py"), "mended");
        var mended = await host.RunAsync("linked", "x");
        release.Set();

        Assert.Equal((PluginRunStatus.NotLoaded, PluginRunStatus.Completed), (same.Status, mended.Status));
    }

    [Fact]
    public async Task Run_folder_that_came_back_runs_without_a_reload()
    {
        await using var host = new TestHost(_ => new StubPlugin());
        var folder = host.Folder.Add("back");
        await host.Host.StartAsync();
        Directory.Delete(folder, recursive: true);

        var missing = await host.Host.SetEnabledAsync("back", true);
        Assert.True(missing is { Missing: true, Enabled: true, Loaded: false, Legacy: false });
        Assert.Equal((PluginRunStatus.NotLoaded, "Plugin 'back' not found"), Ending(await host.RunAsync("back", "x")));
        host.Folder.Add("back");
        Assert.Equal(PluginRunStatus.Completed, (await host.RunAsync("back", "x")).Status);
    }

    [Fact]
    public async Task Run_exception_answers_that_there_was_one_and_logs_the_rest()
    {
        await using var host = new TestHost(_ => new StubPlugin { Run = (_, _, _) => throw new InvalidOperationException("boom\n   at somewhere") });
        host.Folder.Add("bad");
        await host.EnableAsync("bad");

        Assert.Equal((PluginRunStatus.Failed, "Action 'go' of plugin 'bad' failed. The host's log says why."), Ending(await host.RunAsync("bad", "go")));
        Assert.Contains(host.Logs.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains("{plugin bad, action go} InvalidOperationException", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_exception_that_is_meant_for_the_user_answers_its_first_line()
    {
        await using var host = new TestHost(_ => new StubPlugin { Run = (_, _, _) => throw new PluginException("Log in first.\n   at somewhere") });
        host.Folder.Add("bad");
        await host.EnableAsync("bad");

        Assert.Equal((PluginRunStatus.Failed, "Log in first."), Ending(await host.RunAsync("bad", "go")));
    }

    [Fact]
    public async Task Run_exception_that_throws_when_asked_for_its_text_is_a_failure_like_any()
    {
        await using var host = new TestHost(_ => new StubPlugin { Run = (_, _, _) => throw new MuteException() });
        host.Folder.Add("mute");
        await host.EnableAsync("mute");

        Assert.Equal(PluginRunStatus.Failed, (await host.RunAsync("mute", "go")).Status);
        Assert.Contains(host.Logs.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains("InvalidOperationException", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Enable_constructor_exception_that_throws_when_asked_for_its_text_is_an_error()
    {
        await using var host = new TestHost(_ => throw new MuteException());
        host.Folder.Add("mute");

        Assert.Equal("MuteException: MuteException", (await host.EnableAsync("mute")).Error);
    }

    public static TheoryData<Exception, string> Wrapped => new()
    {
        { new TypeInitializationException("Plugin", new InvalidOperationException("no\nkey")), "no" },
        { new TargetInvocationException(new TypeInitializationException("Plugin", new InvalidOperationException("no key"))), "no key" },
        { new TargetInvocationException(new MuteException()), "MuteException" },
        { new TargetInvocationException("alone", null), "alone" },
        { new InvalidOperationException(new string('x', 1_000)), new string('x', 1_000) },
        { new InvalidOperationException(new string('x', 1_001)), new string('x', 999) + "…" },
        { new InvalidOperationException(new string('x', 998) + "\U0001F600\U0001F600"), new string('x', 998) + "…" },
    };

    [Theory]
    [MemberData(nameof(Wrapped), DisableDiscoveryEnumeration = true)]
    public async Task Enable_constructor_exception_says_its_cause_in_one_short_line(Exception exception, string line)
    {
        await using var host = new TestHost(_ => throw exception);
        host.Folder.Add("bad");

        Assert.Equal($"{exception.GetType().Name}: {line}", (await host.EnableAsync("bad")).Error);
    }

    [Fact]
    public async Task Run_null_result_counts_as_ok()
    {
        await using var host = new TestHost(_ => new StubPlugin { Run = (_, _, _) => new((PluginResult)null!) });
        host.Folder.Add("null");
        await host.EnableAsync("null");

        Assert.Equal("ok", (await host.RunAsync("null", "x")).Result?.Status);
    }

    [Fact]
    public async Task Run_sees_saved_settings_over_first_defaults_until_the_next_save()
    {
        await using var host = new TestHost(_ => new StubPlugin
        {
            Run = (_, context, _) => new(PluginResult.Ok(string.Join(' ', context.Settings.Values.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}={pair.Value.GetRawText()}")))),
        });
        host.Folder.Add("set", Fields);
        await host.EnableAsync("set");

        Assert.Equal("a=\"first\" b=\"kept\" note=7", (await host.RunAsync("set", "x")).Result?.Message);
        await host.Host.SaveSettingsAsync("set", Json("""{"a":null,"extra":[1]}"""));
        Assert.Equal("a=null b=\"kept\" extra=[1] note=7", (await host.RunAsync("set", "x")).Result?.Message);
        Assert.Equal("""{"a":null,"extra":[1]}""", host["set"].Settings.GetRawText());
    }

    [Fact]
    public async Task Raise_runs_each_listed_action_of_enabled_plugins_in_order_and_goes_on_after_a_failure()
    {
        var seen = new ConcurrentQueue<string>();
        await using var host = new TestHost(folder => new StubPlugin
        {
            Run = (request, context, _) =>
            {
                seen.Enqueue($"{folder.Key}/{request.ActionId} {request.Params.GetRawText()} {context.Event?.Name} {context.Event?.Payload.ValueKind}");
                return folder.Key == "a" ? throw new InvalidOperationException("boom") : new(PluginResult.Ok());
            },
        });
        foreach (var key in (string[])["b", "a", "off"]) host.Folder.Add(key, """{"actions":[{"id":"one","label":"1","events":["e","e"]},{"id":"two","label":"2","events":["E"]}]}""");
        await host.EnableAsync("a");
        await host.Host.SetEnabledAsync("b", true);

        var results = await host.Host.RaiseAsync(new PluginEvent("e", Json("""{"n":1}""")));
        await host.Host.RaiseAsync(new PluginEvent("E"));

        Assert.Equal([PluginRunStatus.Failed, PluginRunStatus.Completed], results.Select(result => result.Status));
        Assert.Equal(
            [
                """a/one {"event":"e","payload":{"n":1}} e Object""", """b/one {"event":"e","payload":{"n":1}} e Object""",
                """a/two {"event":"E","payload":{}} E Undefined""", """b/two {"event":"E","payload":{}} E Undefined""",
            ],
            seen);
    }

    [Fact]
    public async Task Run_observed_by_listeners_is_one_activity_and_one_measurement()
    {
        await using var host = new TestHost(_ => new StubPlugin());
        host.Folder.Add("observed", """{"actions":[{"id":"go","label":"Go"}]}""");
        await host.EnableAsync("observed");
        var activities = new ConcurrentQueue<Activity>();
        var figures = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Dispatcharr.PluginSdk",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activities.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var meter = new MeterListener { InstrumentPublished = (instrument, on) => { if (instrument.Name == "dispatcharr.plugin.run.duration") on.EnableMeasurementEvents(instrument); } };
        meter.SetMeasurementEventCallback<double>((_, _, tags, _) => figures.Enqueue(string.Join(' ', tags.ToArray().Select(tag => tag.Value))));
        meter.Start();

        await host.RunAsync("observed", "go");
        await host.RunAsync("observed", "unlisted");

        Assert.Equal(["go", "unlisted"], activities.Where(activity => Equals(activity.GetTagItem("plugin.key"), "observed")).Select(activity => activity.GetTagItem("plugin.action")));
        Assert.Equal(["observed go completed", "observed _OTHER completed"], figures.Where(figure => figure.StartsWith("observed", StringComparison.Ordinal)));
    }

    private static (PluginRunStatus, string?) Ending(PluginRunResult result) => (result.Status, result.Error);

    private static JsonElement Json(string json) => JsonText.FromRaw(json).ToElement();

    private sealed class MuteException : Exception
    {
        public override string Message => throw new InvalidOperationException("no text");

        public override string ToString() => throw new InvalidOperationException("no text");
    }
}
