using System.Globalization;
using Dispatcharr.PluginSdk.AspNetCore;
using Dispatcharr.PluginSdk.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Opens the plugin endpoints to the bearers of API keys.</summary>
public static class ApiKeyServiceCollectionExtensions
{
    /// <summary>
    /// Adds the authentication scheme <see cref="ApiKeyOptions.Scheme"/> (<c>X-API-Key: K</c>, <c>Authorization: ApiKey K</c> or <c>Bearer K</c>)
    /// and both <see cref="DispatcharrPluginPolicies"/>. The scheme becomes the default one where there is no other.
    /// </summary>
    /// <param name="services">The program's services.</param>
    /// <param name="configure">Adds the keys; the program does not start without one.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddDispatcharrApiKeys(this IServiceCollection services, Action<ApiKeyOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        // Not AddAuthentication: that makes a program keep data protection keys in its user's home, and API keys need none.
        services.AddAuthenticationCore();
        services.AddWebEncoders();
        services.TryAddSingleton(TimeProvider.System);
        new AuthenticationBuilder(services).AddScheme<ApiKeyOptions, ApiKeyHandler>(ApiKeyOptions.Scheme, configure);
        services.AddOptions<ApiKeyOptions>(ApiKeyOptions.Scheme)
            .Validate(options => options.Keys.Count > 0, "AddDispatcharrApiKeys was given no key, so nobody could come in. Add one to options.Keys.")
            .ValidateOnStart();
        services.AddAuthorizationBuilder()
            .AddPolicy(DispatcharrPluginPolicies.Read, policy => Require(policy, UserLevel.Standard, UserLevel.Admin))
            .AddPolicy(DispatcharrPluginPolicies.Manage, policy => Require(policy, UserLevel.Admin));
        return services;
    }

    private static void Require(AuthorizationPolicyBuilder policy, params IEnumerable<UserLevel> levels) => policy
        .AddAuthenticationSchemes(ApiKeyOptions.Scheme)
        .RequireClaim(ApiKeyOptions.LevelClaim, levels.Select(level => ((int)level).ToString(CultureInfo.InvariantCulture)));
}
