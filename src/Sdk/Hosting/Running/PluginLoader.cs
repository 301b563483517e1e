using System.Collections.Concurrent;
using Dispatcharr.PluginSdk.Hosting.Discovery;
using Dispatcharr.PluginSdk.Hosting.Runtime;
using Dispatcharr.PluginSdk.Hosting.State;
using Dispatcharr.PluginSdk.Manifest;
using Microsoft.Extensions.Logging;

namespace Dispatcharr.PluginSdk.Hosting.Running;

/// <summary>Loads and stops plugins, each within its time: code that does not come back is left behind, not waited for.</summary>
internal sealed class PluginLoader(IEnumerable<IPluginRuntime> runtimes, PluginHostOptions options, PluginContextFactory contexts, ILogger logger)
{
    private readonly IPluginRuntime[] _runtimes = [.. runtimes];
    private readonly ConcurrentDictionary<Task, bool> _leftBehind = new();

    /// <summary>Lets the runtimes prepare.</summary>
    public async ValueTask StartAsync(CancellationToken cancellationToken)
    {
        foreach (var runtime in _runtimes) await runtime.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Loads a folder's code. Whatever goes wrong is an answer.</summary>
    public async ValueTask<LoadOutcome> LoadAsync(PluginFolder folder, PluginState? state)
    {
        if (Array.Find(_runtimes, candidate => candidate.CanLoad(folder)) is not { } runtime) return Failed(folder, NoRuntime(folder), null);
        var files = FolderFingerprint.Of(folder);
        var limit = new TimeLimit(contexts.TimeProvider, logger, CancellationToken.None);
        limit.Start(options.LoadTimeout, CancellationToken.None);
        var token = limit.Token;
        var load = Task.Run(() => LoadAsync(runtime, folder, state, token));
        try
        {
            var active = await load.WaitAsync(token).ConfigureAwait(false);
            logger.Loaded(folder.Key);
            return new(active, null, null);
        }
        catch (OperationCanceledException) when (limit.IsOver)
        {
            LeaveBehind(folder.Key, load);
            return Failed(folder, $"It did not load within {options.LoadTimeout}. Disable it and enable it to try again; its author should move slow work out of the constructor.", null) with { Hung = files };
        }
        catch (Exception exception)
        {
            return Failed(folder, exception is PluginLoadException ? exception.Message : $"{exception.GetType().Name}: {ErrorText.FirstLine(exception)}", exception);
        }
        finally
        {
            limit.TryReset();
        }
    }

    /// <summary>Stops a plugin and lets it go, whatever it does meanwhile.</summary>
    public async ValueTask UnloadAsync(string key, ActivePlugin active, StopReason reason)
    {
        await AttemptAsync(key, token => active.StopAsync(reason, token)).ConfigureAwait(false);
        await AttemptAsync(key, _ => active.UnloadAsync().AsTask()).ConfigureAwait(false);
        logger.Unloaded(key, reason);
    }

    /// <summary>Waits, within the time for a stop, for loads that came too late.</summary>
    public async ValueTask DisposeAsync() =>
        await Task.WhenAll(_leftBehind.Keys).WaitAsync(options.StopTimeout, contexts.TimeProvider)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private async Task<ActivePlugin> LoadAsync(IPluginRuntime runtime, PluginFolder folder, PluginState? state, CancellationToken cancellationToken)
    {
        var loaded = await runtime.LoadAsync(folder, cancellationToken).ConfigureAwait(false);
        try
        {
            Directory.CreateDirectory(contexts.DataDirectoryOf(folder.Key));
            var manifest = await DescribeAsync(loaded.Plugin, folder, state, cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            return new ActivePlugin(folder.Key, loaded, manifest, new RunLimits(folder.Key, options), contexts);
        }
        catch
        {
            await loaded.UnloadAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async ValueTask<PluginManifest> DescribeAsync(IPlugin plugin, PluginFolder folder, PluginState? state, CancellationToken cancellationToken)
    {
        var manifest = plugin.Manifest ?? new PluginManifest();
        if (plugin is not IFieldsProvider provider) return manifest;
        var context = contexts.Create(PluginEntryBuilder.Build(folder.Key, folder, state, manifest, error: null));
        var fields = await provider.GetFieldsAsync(context, cancellationToken).ConfigureAwait(false);
        return fields.IsDefaultOrEmpty ? manifest : manifest with { Fields = fields };
    }

    private async ValueTask AttemptAsync(string key, Func<CancellationToken, Task> step)
    {
        var limit = new TimeLimit(contexts.TimeProvider, logger, CancellationToken.None);
        limit.Start(options.StopTimeout, CancellationToken.None);
        var token = limit.Token;
        var work = Task.Run(() => step(token));
        try
        {
            await work.WaitAsync(token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (limit.IsOver)
        {
            logger.StopTimedOut(key, options.StopTimeout);
            _ = LogLateAsync(key, work);
        }
        catch (Exception exception)
        {
            logger.StopFailed(ErrorText.ForLog(exception), key);
        }
        finally
        {
            limit.TryReset();
        }
    }

    private void LeaveBehind(string key, Task<ActivePlugin> load)
    {
        var late = UnloadLateAsync(key, load);
        _leftBehind.TryAdd(late, true);
        late.ContinueWith(done => _leftBehind.TryRemove(done, out _), TaskScheduler.Default);
    }

    // Goes on after the host is gone: whenever the code comes back, it is unloaded.
    private async Task UnloadLateAsync(string key, Task<ActivePlugin> load)
    {
        try
        {
            var late = await load.ConfigureAwait(false);
            await late.UnloadAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Came back, saw that nobody waits, and was unloaded.
        }
        catch (Exception exception)
        {
            logger.LateLoadFailed(ErrorText.ForLog(exception), key);
        }
    }

    private async Task LogLateAsync(string key, Task stop)
    {
        try
        {
            await stop.ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Heeded its token in the end.
        }
        catch (Exception exception)
        {
            logger.StopFailed(ErrorText.ForLog(exception), key);
        }
    }

    private LoadOutcome Failed(PluginFolder folder, string problem, Exception? exception)
    {
        logger.LoadFailed(ErrorText.ForLog(exception), folder.Key, problem);
        PluginTelemetry.FailedLoads.Add(1, new KeyValuePair<string, object?>("plugin.key", folder.Key));
        return new(null, problem, null);
    }

    private static string NoRuntime(PluginFolder folder) => folder.AssemblyPath is null
        ? "It is written in Python, and this host runs .NET plugins only. Add a Python runtime to the host."
        : "This host has no runtime for .NET plugins. Add one.";
}
