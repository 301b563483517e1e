using Dispatcharr.PluginSdk.Hosting;

namespace Dispatcharr.PluginSdk.AspNetCore.Listing;

/// <summary>A plugin's picture.</summary>
internal static class Logo
{
    /// <summary>Where it lies.</summary>
    /// <param name="entry">The plugin.</param>
    /// <returns>The full path; null when there is none at this moment.</returns>
    public static string? FileOf(PluginEntry entry) =>
        entry.Directory is { } directory && Path.Combine(directory, "logo.png") is var file && File.Exists(file) ? file : null;
}
