using System.Collections.Immutable;
using Dispatcharr.PluginSdk.Manifest;

namespace Dispatcharr.PluginSdk.Tests.Hosting;

/// <summary>A plugin of a test's own making.</summary>
internal class StubPlugin : IPlugin
{
    public PluginManifest Manifest { get; init; } = new();

    public Func<ActionRequest, PluginContext, CancellationToken, ValueTask<PluginResult>> Run { get; init; } =
        static (_, _, _) => new(PluginResult.Ok("ran"));

    public ValueTask<PluginResult> RunAsync(ActionRequest request, PluginContext context, CancellationToken cancellationToken) =>
        Run(request, context, cancellationToken);
}

internal sealed class StoppableStub : StubPlugin, IStoppablePlugin
{
    public required Func<StopReason, CancellationToken, ValueTask> Stop { get; init; }

    public ValueTask StopAsync(StopReason reason, PluginContext context, CancellationToken cancellationToken) => Stop(reason, cancellationToken);
}

internal sealed class FieldsStub : StubPlugin, IFieldsProvider
{
    public required Func<PluginContext, ImmutableArray<PluginField>> Fields { get; init; }

    public ValueTask<ImmutableArray<PluginField>> GetFieldsAsync(PluginContext context, CancellationToken cancellationToken) => new(Fields(context));
}
