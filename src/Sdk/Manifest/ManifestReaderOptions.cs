using System.Collections.Immutable;

namespace Dispatcharr.PluginSdk.Manifest;

/// <summary>What <see cref="ManifestReader"/> looks for beyond the file itself.</summary>
public sealed record ManifestReaderOptions
{
    /// <summary>Whether the rules of the official plugin collection (DSP08xx) are held too. Default: false.</summary>
    public bool Registry { get; init; }

    /// <summary>The name of the folder that holds the file, for rules about it. Null leaves these out.</summary>
    public string? FolderName { get; init; }

    /// <summary>Names of further services, such as <c>acme</c>: a login that bears one is that service's, and not Dispatcharr's. Default: none.</summary>
    public ImmutableArray<string> ThirdPartyServices { get; init; } = [];
}
