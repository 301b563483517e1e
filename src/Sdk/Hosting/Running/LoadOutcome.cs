using Dispatcharr.PluginSdk.Hosting.Discovery;

namespace Dispatcharr.PluginSdk.Hosting.Running;

/// <summary>How an attempt to load a plugin ended.</summary>
/// <param name="Plugin">The plugin at work; null when it failed.</param>
/// <param name="Error">Why it failed, for an admin.</param>
/// <param name="Hung">The files whose code did not come back in time, as they were before.</param>
internal readonly record struct LoadOutcome(ActivePlugin? Plugin, string? Error, FolderFingerprint? Hung);
