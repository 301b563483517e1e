using Dispatcharr.PluginSdk.Hosting.Runtime;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dispatcharr.PluginSdk.Tests.Hosting.Runtime;

public sealed class UnloadWatchTests
{
    [Fact]
    public async Task Follow_after_the_end_still_deletes_the_copy()
    {
        var copy = Directory.CreateTempSubdirectory("copy-").FullName;
        var watch = new UnloadWatch(TimeProvider.System, NullLogger.Instance);
        await watch.DisposeAsync();

        watch.Follow("late", new WeakReference(null), copy);

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        for (; Directory.Exists(copy); await Task.Yield()) patience.Token.ThrowIfCancellationRequested();
    }
}
