using Dispatcharr.PluginSdk;
using Dispatcharr.PluginSdk.Manifest;

namespace TwoPlugins;

public abstract class Base : IPlugin
{
    public PluginManifest Manifest { get; } = new();

    public ValueTask<PluginResult> RunAsync(ActionRequest request, PluginContext context, CancellationToken cancellationToken) => new(PluginResult.Ok());
}

public sealed class First : Base;

public sealed class Second : Base;
