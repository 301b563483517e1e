using Microsoft.Extensions.Hosting;

namespace Dispatcharr.PluginSdk.Hosting;

/// <summary>Lets plugins live as long as the program does, while its other services are still there.</summary>
internal sealed class PluginHostStarter(PluginHost host) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => host.StartAsync(cancellationToken).AsTask();

    public Task StopAsync(CancellationToken cancellationToken) => host.DisposeAsync().AsTask();
}
