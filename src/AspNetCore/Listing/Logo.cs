using Dispatcharr.PluginSdk.Hosting;

namespace Dispatcharr.PluginSdk.AspNetCore.Listing;

/// <summary>A plugin's picture.</summary>
internal static class Logo
{
    /// <summary>Where it lies. A link does not count: it may lead to any file of the host's, and logos are shown to everybody.</summary>
    /// <param name="entry">The plugin.</param>
    /// <returns>The full path; null when there is none at this moment.</returns>
    public static string? FileOf(PluginEntry entry) =>
        entry.Directory is { } directory
        && new FileInfo(Path.Combine(directory, "logo.png")) is { Exists: true } file && !file.Attributes.HasFlag(FileAttributes.ReparsePoint) ? file.FullName : null;
}
