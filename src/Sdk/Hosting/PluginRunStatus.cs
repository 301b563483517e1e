namespace Dispatcharr.PluginSdk.Hosting;

/// <summary>The ways in which a run ends.</summary>
public enum PluginRunStatus
{
    /// <summary>The plugin answered.</summary>
    Completed,

    /// <summary>The host knows no such plugin.</summary>
    NotFound,

    /// <summary>The plugin is switched off.</summary>
    Disabled,

    /// <summary>The plugin is switched on, but its code is not loaded.</summary>
    NotLoaded,

    /// <summary>The plugin threw.</summary>
    Failed,

    /// <summary>The plugin took longer than it may.</summary>
    TimedOut,

    /// <summary>The plugin was stopped while it ran.</summary>
    Stopped,
}
