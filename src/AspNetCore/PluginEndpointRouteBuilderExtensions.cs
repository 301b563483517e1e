using Dispatcharr.PluginSdk.AspNetCore;
using Dispatcharr.PluginSdk.AspNetCore.Endpoints;
using Dispatcharr.PluginSdk.AspNetCore.Http;
using Dispatcharr.PluginSdk.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps Dispatcharr's plugin REST API.</summary>
public static class PluginEndpointRouteBuilderExtensions
{
    private static readonly string[] ReadMethods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps the endpoints that list, reload, configure, run, enable and delete plugins, as Dispatcharr answers them.</summary>
    /// <param name="endpoints">The program's routes.</param>
    /// <param name="prefix">Where they begin. Dispatcharr's page and its clients expect the default.</param>
    /// <returns>All of them, to add conventions to.</returns>
    /// <exception cref="InvalidOperationException">There is no plugin host, or a policy of <see cref="DispatcharrPluginPolicies"/> is missing.</exception>
    public static IEndpointConventionBuilder MapDispatcharrPlugins(this IEndpointRouteBuilder endpoints, string prefix = "/api/plugins/plugins")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrWhiteSpace(prefix);
        var services = endpoints.ServiceProvider;
        var host = services.GetService<PluginHost>() ?? throw new InvalidOperationException(
            "MapDispatcharrPlugins found no plugin host. Add one before the program is built: builder.Services.AddDispatcharrPlugins();");
        RequirePolicy(services, DispatcharrPluginPolicies.Read, nameof(DispatcharrPluginPolicies.Read));
        RequirePolicy(services, DispatcharrPluginPolicies.Manage, nameof(DispatcharrPluginPolicies.Manage));

        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger("Dispatcharr.PluginSdk.AspNetCore");
        var group = endpoints.MapGroup(prefix);
        foreach (var route in PluginRoute.All) Map(group, route, new Conventions(route, host, logger).InvokeAsync);
        return group;
    }

    // Each path takes every method: which one is wrong is told only to those who may come in.
    private static void Map(RouteGroupBuilder group, PluginRoute route, RequestDelegate handler)
    {
        if (route.IsAnonymous)
        {
            group.Map(route.Path, handler).WithMetadata(route).AllowAnonymous();
            return;
        }

        group.MapMethods(route.Path, ReadMethods, handler).WithMetadata(route).RequireAuthorization(DispatcharrPluginPolicies.Read);
        group.Map(route.Path, handler).WithMetadata(route).RequireAuthorization(DispatcharrPluginPolicies.Manage);
    }

    // Waits for a provider that may be asynchronous: routes are mapped once, before the program listens.
    private static void RequirePolicy(IServiceProvider services, string policy, string constant)
    {
        if (services.GetService<IAuthorizationPolicyProvider>()?.GetPolicyAsync(policy).GetAwaiter().GetResult() is not null) return;
        throw new InvalidOperationException(
            $"""
            The plugin endpoints need the authorization policy "{policy}", and there is none: nobody gets in by default.
            Say who may come in, with API keys:
                builder.Services.AddDispatcharrApiKeys(options => options.Keys.Add(new ApiKey(UserLevel.Admin, key)));
            or with a policy of your own:
                builder.Services.AddAuthorizationBuilder().AddPolicy(DispatcharrPluginPolicies.{constant}, policy => policy.RequireRole("admin"));
            """);
    }
}
