using Dispatcharr.PluginSdk.Hosting;
using Dispatcharr.PluginSdk.Hosting.Running;
using Dispatcharr.PluginSdk.Hosting.Runtime;
using Dispatcharr.PluginSdk.Manifest;

namespace Dispatcharr.PluginSdk.Tests.Hosting.Running;

public sealed class ActivePluginTests
{
    [Fact]
    public void TryRun_before_there_is_a_context_does_not_run()
    {
        var contexts = new PluginContextFactory(Path.GetTempPath(), TimeProvider.System, Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance);
        var active = new ActivePlugin("early", new StubLoaded(), new PluginManifest(), new RunLimits("early", new PluginHostOptions()), contexts);

        Assert.False(active.TryRun(new ActionRequest("any", default), null, CancellationToken.None, out _));
        active.Configure(new PluginEntry { Key = "early", Name = "early" });
        Assert.True(active.TryRun(new ActionRequest("any", default), null, CancellationToken.None, out _));
    }

    private sealed class StubLoaded : LoadedPlugin
    {
        public override IPlugin Plugin { get; } = new StubPlugin();

        public override ValueTask UnloadAsync() => ValueTask.CompletedTask;
    }
}
