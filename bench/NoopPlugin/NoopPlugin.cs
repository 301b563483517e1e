using Dispatcharr.PluginSdk.Manifest;

namespace Dispatcharr.PluginSdk.Bench;

/// <summary>Answers at once and allocates nothing.</summary>
public sealed class NoopPlugin : IPlugin
{
    private static readonly PluginResult Done = PluginResult.Ok();

    /// <inheritdoc/>
    public PluginManifest Manifest { get; } = new();

    /// <inheritdoc/>
    public ValueTask<PluginResult> RunAsync(ActionRequest request, PluginContext context, CancellationToken cancellationToken) => new(Done);
}
