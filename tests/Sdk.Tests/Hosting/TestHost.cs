using Dispatcharr.PluginSdk.Hosting;
using Dispatcharr.PluginSdk.Hosting.Discovery;
using Dispatcharr.PluginSdk.Hosting.Runtime;
using Dispatcharr.PluginSdk.Hosting.State;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Dispatcharr.PluginSdk.Tests.Hosting;

/// <summary>A host over a folder of the test's own. Folders with a <c>plugin.py</c> run the test's own code instead.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public TestHost(Func<PluginFolder, IPlugin>? python = null, Action<PluginHostOptions>? configure = null, Action<string>? journal = null)
    {
        var services = new ServiceCollection()
            .AddSingleton<ILoggerFactory>(Logs)
            .AddSingleton(typeof(ILogger<>), typeof(Logger<>))
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<IPluginStateStore>(Store)
            .AddSingleton(journal ?? Journal.Enqueue)
            .AddDispatcharrPlugins(options =>
            {
                options.PluginsDirectory = Folder.Path;
                options.ShadowDirectory = Path.Combine(Folder.Root, "shadow");
                configure?.Invoke(options);
            });
        if (python is not null) services.AddSingleton<IPluginRuntime>(new InProcessRuntime(python));
        _services = services.BuildServiceProvider();
        Host = _services.GetRequiredService<PluginHost>();
    }

    public PluginsFolder Folder { get; } = new();

    public RecordingLogs Logs { get; } = new();

    public FakeTimeProvider Time { get; } = new(DateTimeOffset.UtcNow);

    public InMemoryPluginStateStore Store { get; } = new();

    public System.Collections.Concurrent.ConcurrentQueue<string> Journal { get; } = new();

    public PluginHost Host { get; }

    public PluginEntry this[string key] => Host.Catalog.TryGet(key, out var entry) ? entry : throw new KeyNotFoundException(key);

    /// <summary>Starts the host and enables a plugin.</summary>
    public async Task<PluginEntry> EnableAsync(string key)
    {
        await Host.StartAsync();
        return (await Host.SetEnabledAsync(key, true))!;
    }

    public async Task<PluginRunResult> RunAsync(string key, string action, CancellationToken cancellationToken = default) =>
        await Host.RunAsync(key, new ActionRequest(action), cancellationToken);

    /// <summary>Ends the host and its runtimes; the logs can still be read.</summary>
    public ValueTask StopAsync() => _services.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Folder.Dispose();
    }

    private sealed class InProcessRuntime(Func<PluginFolder, IPlugin> create) : IPluginRuntime
    {
        public bool CanLoad(PluginFolder folder) => folder.HasPython;

        public ValueTask<LoadedPlugin> LoadAsync(PluginFolder folder, CancellationToken cancellationToken) => new(new InProcess(create(folder)));
    }

    private sealed class InProcess(IPlugin plugin) : LoadedPlugin
    {
        public override IPlugin Plugin => plugin;

        public override ValueTask UnloadAsync() => default;
    }
}
