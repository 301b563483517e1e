namespace Dispatcharr.PluginSdk.AspNetCore;

/// <summary>The names of the two authorization policies that guard the plugin endpoints. A host must configure both.</summary>
/// <remarks><c>AddDispatcharrApiKeys</c> does it for API keys; with other authentication, add them to the authorization options.</remarks>
public static class DispatcharrPluginPolicies
{
    /// <summary>May list plugins: <c>GET</c> and <c>HEAD</c>. Saved secrets are masked.</summary>
    public const string Read = "Dispatcharr.Plugins.Read";

    /// <summary>May do everything else, and sees saved secrets. Plugins are code: this is as much as the host's own rights.</summary>
    public const string Manage = "Dispatcharr.Plugins.Manage";
}
