using System.Collections.Immutable;
using System.Text.Json;
using Dispatcharr.PluginSdk.Hosting;
using Dispatcharr.PluginSdk.Hosting.Discovery;
using Dispatcharr.PluginSdk.Hosting.Runtime;
using Dispatcharr.PluginSdk.Hosting.State;
using Dispatcharr.PluginSdk.Manifest;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Dispatcharr.PluginSdk.Tests.Hosting;

public sealed class PluginHostStoreTests
{
    [Fact]
    public async Task Scan_that_read_the_rows_before_a_save_does_not_undo_it()
    {
        using var folder = new PluginsFolder();
        folder.Add("p");
        var store = new SlowReads();
        await using var host = new PluginHost(
            Options.Create(new PluginHostOptions { PluginsDirectory = folder.Path }), store, [], TimeProvider.System, NullLoggerFactory.Instance);
        await host.StartAsync();

        store.Hold = new TaskCompletionSource();
        var reload = host.ReloadAsync().AsTask();
        await host.SaveSettingsAsync("p", JsonText.FromRaw("""{"a":1}""").ToElement());
        store.Hold.SetResult();
        var catalog = await reload;

        Assert.Equal("""{"a":1}""", catalog.Entries[0].Settings.GetRawText());
    }

    [Fact]
    public async Task Event_reaches_the_loaded_plugins_while_the_store_fails_for_one_that_is_not()
    {
        using var folder = new PluginsFolder();
        foreach (var name in (string[])["broken", "sound"]) folder.Add(name, """{"actions":[{"id":"a","label":"A","events":["m3u_refresh"]}]}""");
        var store = new SlowReads();
        await using var host = new PluginHost(
            Options.Create(new PluginHostOptions { PluginsDirectory = folder.Path }), store, [new SoundOnly()], TimeProvider.System, NullLoggerFactory.Instance);
        await host.StartAsync();
        await host.SetEnabledAsync("broken", true);
        await host.SetEnabledAsync("sound", true);

        store.Hold = new TaskCompletionSource();
        store.Hold.SetException(new IOException("locked"));
        var results = await host.RaiseAsync(new PluginEvent(DispatcharrEvents.M3uRefresh));

        Assert.Equal([PluginRunStatus.NotLoaded, PluginRunStatus.Completed], results.Select(result => result.Status));
        Assert.Equal("locked", results[0].Error);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Plugin_that_lies_unloaded_because_the_store_failed_says_so_until_it_is_loaded(bool reload)
    {
        using var folder = new PluginsFolder();
        foreach (var name in (string[])["sound", "off"]) folder.Add(name);
        var store = new SlowReads();
        await using var host = new PluginHost(
            Options.Create(new PluginHostOptions { PluginsDirectory = folder.Path }), store, [new SoundOnly()], TimeProvider.System, NullLoggerFactory.Instance);
        await host.StartAsync();
        Assert.True((await host.SetEnabledAsync("sound", true))!.Loaded);

        store.Hold = new TaskCompletionSource();
        store.Hold.SetException(new IOException("locked"));
        await Assert.ThrowsAsync<IOException>(async () => _ = reload ? (object)await host.ReloadAsync() : await host.SetEnabledAsync("sound", true));
        await Assert.ThrowsAsync<IOException>(async () => await host.SetEnabledAsync("off", false));
        var failed = host.Catalog;
        store.Hold = null;

        Assert.True(failed.TryGet("sound", out var entry) && entry is { Enabled: true, Loaded: false });
        Assert.Contains("could not be read (locked).", entry.Error, StringComparison.Ordinal);
        Assert.True(failed.TryGet("off", out var off) && off.Error is null);
        Assert.True((await host.ReloadAsync()).TryGet("sound", out var mended) && mended is { Loaded: true, Error: null });
    }

    private sealed class SoundOnly : IPluginRuntime
    {
        public bool CanLoad(PluginFolder folder) => folder.Key == "sound";

        public ValueTask<LoadedPlugin> LoadAsync(PluginFolder folder, CancellationToken cancellationToken) => new(new Loaded());

        private sealed class Loaded : LoadedPlugin
        {
            public override IPlugin Plugin { get; } = new StubPlugin();

            public override ValueTask UnloadAsync() => default;
        }
    }

    /// <summary>Reads at once and answers late.</summary>
    private sealed class SlowReads : IPluginStateStore
    {
        private readonly InMemoryPluginStateStore _inner = new();

        public TaskCompletionSource? Hold { get; set; }

        public async ValueTask<ImmutableArray<PluginState>> ReadAllAsync(CancellationToken cancellationToken)
        {
            var read = await _inner.ReadAllAsync(cancellationToken);
            if (Hold is { } hold) await hold.Task;
            return read;
        }

        public ValueTask RegisterAsync(IReadOnlyCollection<PluginState> plugins, CancellationToken cancellationToken) => _inner.RegisterAsync(plugins, cancellationToken);

        public ValueTask<bool> SetEnabledAsync(string key, bool enabled, CancellationToken cancellationToken) => _inner.SetEnabledAsync(key, enabled, cancellationToken);

        public ValueTask<bool> SaveSettingsAsync(string key, JsonElement settings, CancellationToken cancellationToken) => _inner.SaveSettingsAsync(key, settings, cancellationToken);

        public ValueTask<bool> DeleteAsync(string key, CancellationToken cancellationToken) => _inner.DeleteAsync(key, cancellationToken);
    }
}
