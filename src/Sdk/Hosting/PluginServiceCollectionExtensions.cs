using Dispatcharr.PluginSdk.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds a plugin host to a .NET program.</summary>
public static class PluginServiceCollectionExtensions
{
    /// <summary>Adds <see cref="PluginHost"/>, which starts and ends with the program. State is kept in memory until a store is added.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="configure">Sets options; null leaves the defaults.</param>
    public static IServiceCollection AddDispatcharrPlugins(this IServiceCollection services, Action<PluginHostOptions>? configure = null) =>
        throw new NotSupportedException("skeleton");
}
