using Dispatcharr.PluginSdk.Hosting;

namespace Dispatcharr.PluginSdk.AspNetCore.Listing;

/// <summary>A plugin's picture.</summary>
internal static class Logo
{
    private const long Largest = 8 * 1024 * 1024;

    /// <summary>Where it lies. A link does not count: it may lead to any file of the host's, and logos are shown to everybody.</summary>
    /// <param name="entry">The plugin.</param>
    /// <returns>The full path; null when there is none at this moment.</returns>
    public static string? FileOf(PluginEntry entry) =>
        entry.Directory is { } directory && new FileInfo(Path.Combine(directory, "logo.png")) is var file && IsPlain(file) ? file.FullName : null;

    // Anyone may ask for a logo: a link could show any file of the machine, and an "empty" file may be a pipe or a device, which never ends.
    private static bool IsPlain(FileInfo file) => file is { Exists: true, LinkTarget: null, Length: > 0 and <= Largest };
}
