using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dispatcharr.PluginSdk.Hosting.Runtime;

/// <summary>The host's services as a plugin may ask for them.</summary>
/// <remarks>
/// A container remembers every type that it is asked for, for ever. A type of the plugin's own, such as <c>ILogger&lt;ThatPlugin&gt;</c>,
/// would keep the plugin in memory; so such types never reach the host's container.
/// </remarks>
[RequiresDynamicCode(DotNetPluginRuntime.NeedsWholeAssemblies)]
internal sealed class PluginServices(IServiceProvider host) : IServiceProvider, IServiceProviderIsService
{
    public object? GetService(Type serviceType)
    {
        if (serviceType == typeof(IServiceProvider) || serviceType == typeof(IServiceProviderIsService)) return this;
        if (!serviceType.IsCollectible) return host.GetService(serviceType);
        return IsLogger(serviceType) && host.GetService(typeof(ILoggerFactory)) is { } factory ? MakeLogger(serviceType, factory) : null;
    }

    public bool IsService(Type serviceType) =>
        serviceType.IsCollectible
            ? IsLogger(serviceType)
            : serviceType == typeof(IServiceProvider) || host.GetService<IServiceProviderIsService>()?.IsService(serviceType) == true;

    private static bool IsLogger(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ILogger<>);

    [UnconditionalSuppressMessage("Trimming", "IL2055", Justification = "Logger<T> asks nothing of T but its name.")]
    private static object? MakeLogger(Type type, object factory) =>
        Activator.CreateInstance(typeof(Logger<>).MakeGenericType(type.GetGenericArguments()), factory);
}
