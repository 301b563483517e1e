using Dispatcharr.PluginSdk.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dispatcharr.PluginSdk.Bench;

/// <summary>A host with one plugin, as a program would set it up; nobody listens to its log.</summary>
internal sealed class PluginBed : IDisposable
{
    private readonly ServiceProvider _services;

    private PluginBed(ServiceProvider services, string key) => (_services, Host, Key) = (services, services.GetRequiredService<PluginHost>(), key);

    public PluginHost Host { get; }

    public string Key { get; }

    /// <summary>The plugin as it is listed now.</summary>
    public PluginEntry Plugin => Host.Catalog.TryGet(Key, out var plugin) ? plugin : throw new InvalidOperationException($"The host does not list '{Key}'.");

    /// <summary>Copies a plugin's folder to a host of its own, and starts that.</summary>
    public static PluginBed Start(Workspace workspace, string pluginFolder, string key, Action<PluginHostOptions>? configure = null)
    {
        if (!File.Exists(Path.Combine(pluginFolder, "plugin.json")))
        {
            throw new FileNotFoundException($"There is no built plugin in '{pluginFolder}'; build it, or name another one with --plugin.");
        }

        var root = workspace.NewFolder($"host-of-{key}");
        var target = Directory.CreateDirectory(Path.Combine(root, "plugins", key)).FullName;
        foreach (var file in Directory.EnumerateFiles(pluginFolder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(pluginFolder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var services = new ServiceCollection()
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddDispatcharrPlugins(options =>
            {
                options.PluginsDirectory = Path.Combine(root, "plugins");
                options.DataDirectory = Path.Combine(root, "data");
                options.ShadowDirectory = Path.Combine(root, "shadow");
                configure?.Invoke(options);
            });
        var bed = new PluginBed(services.BuildServiceProvider(), key);
        bed.Host.StartAsync().AsTask().GetAwaiter().GetResult();
        return bed;
    }

    /// <summary>Switches the plugin on or off, and sees that it went well.</summary>
    public void SetEnabled(bool enabled)
    {
        var plugin = Host.SetEnabledAsync(Key, enabled).AsTask().GetAwaiter().GetResult();
        Expect.That(plugin?.Loaded == enabled, $"plugin '{Key}' {(enabled ? "loaded" : "unloaded")}; {plugin?.Error}");
    }

    public void Dispose() => _services.DisposeAsync().AsTask().GetAwaiter().GetResult();
}
