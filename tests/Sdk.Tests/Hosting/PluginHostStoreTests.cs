using System.Collections.Immutable;
using System.Text.Json;
using Dispatcharr.PluginSdk.Hosting;
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
