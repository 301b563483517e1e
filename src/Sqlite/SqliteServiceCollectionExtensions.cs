using Dispatcharr.PluginSdk.Hosting.State;
using Dispatcharr.PluginSdk.Sqlite;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Keeps a plugin host's state in SQLite.</summary>
public static class SqliteServiceCollectionExtensions
{
    /// <summary>Keeps plugin state in a SQLite file, in place of any other store.</summary>
    /// <param name="services">The program's services; <c>AddDispatcharrPlugins</c> may be called before or after.</param>
    /// <param name="configure">Sets the file's path; null when the options are configured elsewhere. A host with no usable path does not start.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddDispatcharrPluginsSqlite(
        this IServiceCollection services, Action<SqlitePluginStateOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<SqlitePluginStateOptions>()
            .Configure(configure ?? (static _ => { }))
            .Validate(
                static options => !string.IsNullOrWhiteSpace(options.Path),
                $"{nameof(SqlitePluginStateOptions)}.{nameof(SqlitePluginStateOptions.Path)} is not set; give the path of the database file.")
            .Validate(
                static options => !Directory.Exists(options.Path),
                $"{nameof(SqlitePluginStateOptions)}.{nameof(SqlitePluginStateOptions.Path)} is a folder; give the path of the database file in it.")
            .ValidateOnStart();
        return services.Replace(ServiceDescriptor.Singleton<IPluginStateStore>(static provider =>
            new SqlitePluginStateStore(provider.GetRequiredService<IOptions<SqlitePluginStateOptions>>().Value.Path)));
    }
}
