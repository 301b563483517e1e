namespace Dispatcharr.PluginSdk;

/// <summary>Why a plugin is stopped. On the wire: the name in lower case.</summary>
public enum StopReason
{
    /// <summary>An admin disabled it.</summary>
    Disable,

    /// <summary>An admin deleted it.</summary>
    Delete,

    /// <summary>Its files are read anew; another instance follows.</summary>
    Reload,

    /// <summary>The host ends. Dispatcharr itself has no such reason.</summary>
    Shutdown,
}
