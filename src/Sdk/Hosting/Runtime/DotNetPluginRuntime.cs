using System.Diagnostics.CodeAnalysis;
using Dispatcharr.PluginSdk.Hosting.Discovery;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Dispatcharr.PluginSdk.Hosting.Runtime;

/// <summary>Loads .NET plugins, each into a collectible load context of its own, from a copy of its folder.</summary>
/// <remarks>Disposing it deletes the copies. Dispose the hosts that use it before.</remarks>
[RequiresUnreferencedCode(NeedsWholeAssemblies)]
[RequiresDynamicCode(NeedsWholeAssemblies)]
public sealed class DotNetPluginRuntime : IPluginRuntime, IAsyncDisposable
{
    internal const string NeedsWholeAssemblies = "Plugins are loaded from files at run time: publish the host without trimming and without NativeAOT.";

    private readonly PluginServices _services;
    private readonly SharedAssemblies _shared;
    private readonly UnloadWatch _watch;
    private readonly Lock _making = new();
    private readonly string _shadowParent;
    private ShadowFolder? _shadow;

    /// <summary>Prepares a runtime; nothing is written before the first load, nothing deleted before the start.</summary>
    /// <param name="services">What constructors of plugins may ask for.</param>
    /// <param name="options">Which assemblies are shared, and where copies are kept.</param>
    /// <param name="timeProvider">The clock for pauses.</param>
    /// <param name="logger">Where to name plugins that stay in memory.</param>
    public DotNetPluginRuntime(IServiceProvider services, IOptions<PluginHostOptions> options, TimeProvider timeProvider, ILogger<DotNetPluginRuntime> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        _services = new PluginServices(services);
        _shared = new SharedAssemblies(options.Value.SharedAssemblies);
        _watch = new UnloadWatch(timeProvider, logger);
        _shadowParent = options.Value.ShadowPath;
    }

    /// <summary>Deletes the copies of processes that died.</summary>
    /// <inheritdoc/>
    public ValueTask StartAsync(CancellationToken cancellationToken)
    {
        ShadowFolder.Sweep(_shadowParent, cancellationToken);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public bool CanLoad(PluginFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return folder.AssemblyPath is not null;
    }

    /// <inheritdoc/>
    public ValueTask<LoadedPlugin> LoadAsync(PluginFolder folder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (folder.AssemblyPath is null) throw new PluginLoadException($"The folder {folder.Path} holds no .NET plugin. Name its assembly in plugin.json.");
        var copy = Shadow().Copy(folder.Path, cancellationToken);
        var assembly = Path.Combine(copy, Path.GetFileName(folder.AssemblyPath));
        var context = MakeContext(folder.Key, assembly, copy);
        try
        {
            return ValueTask.FromResult<LoadedPlugin>(
                new DotNetPlugin(folder.Key, copy, context, PluginActivator.Create(context, assembly, _services), _watch));
        }
        catch
        {
            DotNetPlugin.Unload(folder.Key, copy, context, _watch);
            throw;
        }
    }

    /// <summary>Waits until it is known which plugins left the memory, and deletes the copies.</summary>
    public async ValueTask DisposeAsync()
    {
        await _watch.DisposeAsync().ConfigureAwait(false);
        _shadow?.Dispose();
    }

    // Not Lazy: that would remember a full disk until the program ends.
    private ShadowFolder Shadow()
    {
        lock (_making) return _shadow ??= new ShadowFolder(_shadowParent);
    }

    private PluginLoadContext MakeContext(string key, string assembly, string copy)
    {
        try
        {
            return new PluginLoadContext(key, assembly, _shared);
        }
        catch (InvalidOperationException exception)
        {
            ShadowFolder.Delete(copy);
            var file = Path.ChangeExtension(Path.GetFileName(assembly), ".deps.json");
            throw new PluginLoadException($"{file} cannot be read. Put the whole output of `dotnet publish` into the folder.", exception);
        }
    }
}
