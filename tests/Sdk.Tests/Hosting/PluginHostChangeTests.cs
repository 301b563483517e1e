using System.Collections.Concurrent;
using System.Text.Json;
using Dispatcharr.PluginSdk.Hosting;
using Dispatcharr.PluginSdk.Hosting.State;
using Dispatcharr.PluginSdk.Manifest;

namespace Dispatcharr.PluginSdk.Tests.Hosting;

public sealed class PluginHostChangeTests
{
    [Fact]
    public async Task Start_loads_what_is_enabled_and_no_other()
    {
        var loaded = new ConcurrentQueue<string>();
        await using var host = new TestHost(folder => { loaded.Enqueue(folder.Key); return new StubPlugin(); });
        foreach (var key in (string[])["off", "on"]) host.Folder.Add(key);
        await host.Store.RegisterAsync([new PluginState { Key = "on" }, new PluginState { Key = "lost", Name = "Lost", Version = "3" }], default);
        await host.Store.SetEnabledAsync("on", true, default);

        var catalog = await host.Host.StartAsync();

        Assert.Equal(["on"], loaded);
        Assert.Equal(["off", "on", "lost"], catalog.Entries.Select(entry => entry.Key));
        Assert.True(host["on"].Loaded);
        Assert.True(host["lost"] is { Missing: true, Name: "Lost", Version: "3", Loaded: false });
        Assert.Equal(["on", "lost", "off"], (await host.Store.ReadAllAsync(default)).Select(state => state.Key));
    }

    [Fact]
    public async Task Start_keeps_the_stored_version_where_the_manifest_gives_none()
    {
        await using var host = new TestHost();
        host.Folder.Add("silent");
        host.Folder.Add("empty", """{"version":""}""");
        await host.Store.RegisterAsync([new PluginState { Key = "silent", Version = "1" }, new PluginState { Key = "empty", Version = "1" }], default);

        await host.Host.StartAsync();

        Assert.Equal(("1", ""), (host["silent"].Version, host["empty"].Version));
        Assert.Equal(["1", ""], (await host.Store.ReadAllAsync(default)).Select(state => state.Version));
    }

    [Fact]
    public async Task Enable_takes_from_the_code_what_it_says_and_from_the_file_the_rest()
    {
        await using var host = new TestHost(folder => new FieldsStub
        {
            Manifest = new PluginManifest { Name = folder.Key, Author = "Code", Fields = [Field("code")] },
            Fields = context => folder.Key == "dynamic" ? [Field(context.Settings.GetString("code", "none")), Field("file_" + context.Key)] : [],
        });
        const string Manifest = """{"name":"File","version":"2","author":"File","fields":[{"id":"file","type":"info"}],"actions":[{"id":"go","label":"Go"}]}""";
        host.Folder.Add("plain", Manifest);
        host.Folder.Add("dynamic", Manifest);

        Assert.Equal(["file"], (await host.Host.StartAsync()).Entries[0].Fields.Select(field => field.Id));
        var plain = await host.EnableAsync("plain");
        var dynamic = await host.EnableAsync("dynamic");

        Assert.Equal(("File", "2", "Code"), (plain.Name, plain.Version, plain.Author));
        Assert.Equal(["code"], plain.Fields.Select(field => field.Id));
        Assert.Equal(["go"], plain.Actions.Select(action => action.Id));
        Assert.Equal(["none", "file_dynamic"], dynamic.Fields.Select(field => field.Id));
    }

    [Fact]
    public async Task Disable_cancels_runs_calls_the_stop_hook_once_and_refuses_later_runs()
    {
        var stops = new ConcurrentQueue<StopReason>();
        await using var host = new TestHost(_ => new StoppableStub
        {
            Run = async (_, _, token) => { await Task.Delay(Timeout.Infinite, token); return PluginResult.Ok(); },
            Stop = (reason, _) => { stops.Enqueue(reason); return default; },
        });
        host.Folder.Add("p");
        await host.EnableAsync("p");
        var run = host.RunAsync("p", "x");

        var entry = await host.Host.SetEnabledAsync("p", false);
        await host.Host.SetEnabledAsync("p", false);

        Assert.Equal(PluginRunStatus.Stopped, (await run).Status);
        Assert.True(entry is { Enabled: false, EverEnabled: true, Loaded: false });
        Assert.Equal([StopReason.Disable], stops);
        Assert.Equal(PluginRunStatus.Disabled, (await host.RunAsync("p", "x")).Status);
    }

    [Fact]
    public async Task Stop_without_a_hook_runs_the_action_of_that_name()
    {
        var ran = new ConcurrentQueue<string>();
        await using var host = new TestHost(_ => new StubPlugin { Run = (request, _, _) => { ran.Enqueue(request.ActionId); return new(PluginResult.Ok()); } });
        host.Folder.Add("with", """{"actions":[{"id":"stop","label":"Stop"}]}""");
        host.Folder.Add("without");
        await host.EnableAsync("with");
        await host.EnableAsync("without");

        await host.StopAsync();

        Assert.Equal(["stop"], ran);
    }

    [Fact]
    public async Task Stop_hook_that_hangs_is_given_up_at_its_limit_and_keeps_no_other_waiting()
    {
        var never = new TaskCompletionSource();
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = new TestHost(folder => folder.Key != "stuck" ? new StubPlugin() : new StoppableStub
        {
            Stop = (reason, _) => { entered.TrySetResult(); return reason == StopReason.Disable ? new(never.Task) : default; },
        });
        host.Folder.Add("stuck");
        host.Folder.Add("free");
        await host.EnableAsync("stuck");

        var disabling = host.Host.SetEnabledAsync("stuck", false).AsTask();
        await entered.Task;
        Assert.True((await host.Host.SetEnabledAsync("free", true))!.Loaded);
        Assert.False(disabling.IsCompleted);
        host.Time.Advance(TimeSpan.FromSeconds(10));

        Assert.False((await disabling)!.Loaded);
        Assert.Contains(host.Logs.Warnings, line => line.Contains("'stuck' did not stop within 00:00:10", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stop_hook_that_throws_is_logged_and_the_plugin_unloaded()
    {
        await using var host = new TestHost(_ => new StoppableStub { Stop = (_, _) => throw new InvalidOperationException("boom") });
        host.Folder.Add("p");
        await host.EnableAsync("p");

        Assert.False((await host.Host.SetEnabledAsync("p", false))!.Loaded);
        Assert.Contains(host.Logs.Warnings, line => line.Contains("'p' threw while it was stopped", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Enable_twice_and_reload_stop_the_old_instance_and_touch_no_disabled_one()
    {
        var journal = new ConcurrentQueue<string>();
        await using var host = new TestHost(folder =>
        {
            journal.Enqueue($"load {folder.Key}");
            return new StoppableStub { Stop = (reason, _) => { journal.Enqueue($"{reason} {folder.Key}"); return default; } };
        });
        host.Folder.Add("a");
        host.Folder.Add("b");
        await host.EnableAsync("a");

        await host.Host.SetEnabledAsync("a", true);
        host.Folder.Add("c");
        var catalog = await host.Host.ReloadAsync();

        Assert.Equal(["load a", "Reload a", "load a", "Reload a", "load a"], journal);
        Assert.Equal(["a", "b", "c"], catalog.Entries.Select(entry => entry.Key));
    }

    [Fact]
    public async Task Change_of_an_unknown_key_is_null()
    {
        await using var host = new TestHost();
        await host.Host.StartAsync();
        host.Folder.Add("unseen");

        Assert.Null(await host.Host.SetEnabledAsync("unseen", true));
        Assert.Null(await host.Host.SaveSettingsAsync("unseen", JsonText.FromRaw("{}").ToElement()));
        Assert.False(await host.Host.DeleteAsync("unseen"));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    public async Task Save_settings_takes_objects_only(string json)
    {
        await using var host = new TestHost();
        host.Folder.Add("p");
        await host.Host.StartAsync();

        await Assert.ThrowsAsync<ArgumentException>(async () => await host.Host.SaveSettingsAsync("p", JsonText.FromRaw(json).ToElement()));
        Assert.Equal(JsonValueKind.Undefined, host["p"].Settings.ValueKind);
    }

    [Fact]
    public async Task Save_settings_while_disabled_outlives_the_callers_document()
    {
        await using var host = new TestHost();
        host.Folder.Add("p");
        await host.Host.StartAsync();

        using (var document = JsonDocument.Parse("""{"a":1}""")) await host.Host.SaveSettingsAsync("p", document.RootElement);

        Assert.Equal("""{"a":1}""", host["p"].Settings.GetRawText());
    }

    [Fact]
    public async Task Delete_stops_removes_the_registered_folder_and_forgets()
    {
        var stops = new ConcurrentQueue<StopReason>();
        await using var host = new TestHost(_ => new StoppableStub { Stop = (reason, _) => { stops.Enqueue(reason); return default; } });
        var folder = host.Folder.Add("My Plugin");
        await host.EnableAsync("my_plugin");

        Assert.True(await host.Host.DeleteAsync("my_plugin"));

        Assert.Equal([StopReason.Delete], stops);
        Assert.False(Directory.Exists(folder));
        Assert.Empty(await host.Store.ReadAllAsync(default));
        Assert.Empty(host.Host.Catalog.Entries);
        Assert.Equal(PluginRunStatus.NotFound, (await host.RunAsync("my_plugin", "x")).Status);
    }

    [Fact]
    public async Task Delete_linked_plugin_removes_the_link_alone()
    {
        await using var host = new TestHost();
        var real = Directory.CreateDirectory(Path.Combine(host.Folder.Root, "real")).FullName;
        File.WriteAllText(Path.Combine(real, "plugin.py"), "");
        Directory.CreateSymbolicLink(Path.Combine(host.Folder.Path, "linked"), real);
        await host.Host.StartAsync();

        Assert.True(await host.Host.DeleteAsync("linked"));

        Assert.Empty(Directory.EnumerateFileSystemEntries(host.Folder.Path));
        Assert.True(File.Exists(Path.Combine(real, "plugin.py")));
    }

    [Fact]
    public async Task Python_plugin_without_a_runtime_is_enabled_with_an_error()
    {
        await using var host = new TestHost();
        host.Folder.Add("python");

        var entry = await host.EnableAsync("python");

        Assert.True(entry is { Enabled: true, Loaded: false });
        Assert.Contains("Add a Python runtime to the host", entry.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dispose_stops_with_shutdown_and_refuses_further_changes()
    {
        var stops = new ConcurrentQueue<StopReason>();
        await using var host = new TestHost(_ => new StoppableStub { Stop = (reason, _) => { stops.Enqueue(reason); return default; } });
        host.Folder.Add("p");
        await host.EnableAsync("p");

        await host.Host.DisposeAsync();
        await host.Host.DisposeAsync();

        Assert.Equal([StopReason.Shutdown], stops);
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await host.Host.SetEnabledAsync("p", true));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => host.RunAsync("p", "x"));
    }

    [Fact]
    public async Task Storm_of_changes_and_runs_leaves_one_instance_or_none()
    {
        var alive = new ConcurrentDictionary<string, int>();
        var strays = 0;
        await using var host = new TestHost(folder =>
        {
            alive.AddOrUpdate(folder.Key, 1, (_, count) => count + 1);
            var stopped = false;
            return new StoppableStub
            {
                Run = (_, _, _) => { if (Volatile.Read(ref stopped)) Interlocked.Increment(ref strays); return new(PluginResult.Ok()); },
                Stop = (_, _) => { Volatile.Write(ref stopped, true); alive.AddOrUpdate(folder.Key, 0, (_, count) => count - 1); return default; },
            };
        });
        string[] keys = ["a", "b", "c"];
        foreach (var key in keys) host.Folder.Add(key);
        host.Folder.Age();
        await host.Host.StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(async () =>
        {
            for (var i = 0; i < 60; i++)
            {
                var key = keys[(worker + i) % 3];
                switch ((worker * 7 + i) % 6)
                {
                    case 0: await host.Host.SetEnabledAsync(key, true); break;
                    case 1: await host.Host.SetEnabledAsync(key, false); break;
                    case 2 when i % 10 == 0: await host.Host.ReloadAsync(); break;
                    case 3: await host.Host.SaveSettingsAsync(key, JsonText.FromRaw($$"""{"i":{{i}}}""").ToElement()); break;
                    default: Assert.NotEqual(PluginRunStatus.Failed, (await host.RunAsync(key, "x")).Status); break;
                }
            }
        })));

        Assert.Equal(0, strays);
        var stored = (await host.Store.ReadAllAsync(default)).ToDictionary(state => state.Key);
        foreach (var key in keys)
        {
            Assert.Equal(stored[key].Enabled, host[key].Enabled);
            Assert.Equal(stored[key].Settings.ToString(), host[key].Settings.ToString());
            Assert.Equal(host[key].Loaded ? 1 : 0, alive.GetValueOrDefault(key));
            if (!host[key].Enabled) Assert.False(host[key].Loaded);
        }
    }

    private static PluginField Field(string id) => new() { Id = id, Type = FieldType.String };
}
