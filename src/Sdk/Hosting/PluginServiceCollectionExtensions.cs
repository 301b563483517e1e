using System.Diagnostics.CodeAnalysis;
using Dispatcharr.PluginSdk.Hosting;
using Dispatcharr.PluginSdk.Hosting.Runtime;
using Dispatcharr.PluginSdk.Hosting.State;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds a plugin host to a .NET program.</summary>
public static class PluginServiceCollectionExtensions
{
    /// <summary>Adds <see cref="PluginHost"/>, which starts and ends with the program. State is kept in memory until a store is added.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="configure">Sets options; null leaves the defaults.</param>
    /// <returns>The same services.</returns>
    [RequiresUnreferencedCode(DotNetPluginRuntime.NeedsWholeAssemblies)]
    [RequiresDynamicCode(DotNetPluginRuntime.NeedsWholeAssemblies)]
    public static IServiceCollection AddDispatcharrPlugins(this IServiceCollection services, Action<PluginHostOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<PluginHostOptions>()
            .PostConfigure<IServiceProvider>(static (options, provider) => options.PluginsDirectory = DirectoryOf(options, provider))
            .ValidateOnStart();
        if (configure is not null) options.Configure(configure);

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PluginHostOptions>, PluginHostOptionsValidator>());
        services.TryAddSingleton<IPluginStateStore, InMemoryPluginStateStore>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPluginRuntime, DotNetPluginRuntime>(static provider => new DotNetPluginRuntime(
            provider,
            provider.GetRequiredService<IOptions<PluginHostOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            LoggersOf(provider).CreateLogger<DotNetPluginRuntime>())));
        services.TryAddSingleton(static provider => new PluginHost(
            provider.GetRequiredService<IOptions<PluginHostOptions>>(),
            provider.GetRequiredService<IPluginStateStore>(),
            provider.GetServices<IPluginRuntime>(),
            provider.GetRequiredService<TimeProvider>(),
            LoggersOf(provider)));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, PluginHostStarter>());
        return services;
    }

    private static string DirectoryOf(PluginHostOptions options, IServiceProvider provider) => options.PluginsDirectory is { Length: > 0 } set
        ? set
        : provider.GetService<IConfiguration>()?[PluginHostOptions.DirectoryVariable]
            ?? Environment.GetEnvironmentVariable(PluginHostOptions.DirectoryVariable)
            ?? "";

    private static ILoggerFactory LoggersOf(IServiceProvider provider) => provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance;
}
