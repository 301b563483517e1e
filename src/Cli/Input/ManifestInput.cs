using Dispatcharr.PluginSdk.Manifest;
using Dispatcharr.PluginSdk.Rules;

namespace Dispatcharr.PluginSdk.Cli.Input;

/// <summary>One manifest that a path led to, or the reason why it led to none.</summary>
/// <param name="Path">The path as it was given; for a folder of plugins, that and the plugin's own folder.</param>
/// <param name="Location">The manifest itself: the file, or the file inside the archive.</param>
internal sealed record ManifestInput(string Path, string Location)
{
    /// <summary>The name of the folder that holds the manifest.</summary>
    public string? FolderName { get; init; }

    /// <summary>The bytes of the manifest; null when the plugin has none.</summary>
    public byte[]? Bytes { get; init; }

    /// <summary>Why the path cannot be read; null when it can.</summary>
    public string? Problem { get; init; }

    /// <summary>What the manifest says, and what is wrong with it.</summary>
    /// <param name="registry">Whether the rules of the official collection are held too.</param>
    public ManifestReadResult Read(bool registry) => Bytes is null
        ? new(null, [new(ManifestRules.NoManifest.Id, ManifestRules.NoManifest.Severity, "", 1, 1,
            "There is no plugin.json: Dispatcharr counts the plugin as legacy and shows its folder's name. Add a plugin.json beside the code.")])
        : ManifestReader.Read(Bytes, new() { Registry = registry, FolderName = FolderName });
}
