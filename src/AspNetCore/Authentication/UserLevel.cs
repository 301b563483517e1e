namespace Dispatcharr.PluginSdk.AspNetCore.Authentication;

/// <summary>Dispatcharr's kinds of user. A higher number may do all that a lower one may.</summary>
public enum UserLevel
{
    /// <summary>Watches only: no way in to plugins.</summary>
    Streamer = 0,

    /// <summary>Reads: the policy <see cref="DispatcharrPluginPolicies.Read"/>.</summary>
    Standard = 1,

    /// <summary>Does everything: the policy <see cref="DispatcharrPluginPolicies.Manage"/> too.</summary>
    Admin = 10,
}
