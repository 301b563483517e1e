using Microsoft.AspNetCore.Authentication;

namespace Dispatcharr.PluginSdk.AspNetCore.Authentication;

/// <summary>Which API keys open the plugin endpoints.</summary>
public sealed class ApiKeyOptions : AuthenticationSchemeOptions
{
    /// <summary>The name of the authentication scheme.</summary>
    public const string Scheme = "DispatcharrApiKey";

    /// <summary>The type of the claim that holds the bearer's <see cref="UserLevel"/> as a number.</summary>
    public const string LevelClaim = "dispatcharr:user_level";

    /// <summary>The keys. Of two equal ones the first counts.</summary>
    public IList<ApiKey> Keys { get; } = [];
}
