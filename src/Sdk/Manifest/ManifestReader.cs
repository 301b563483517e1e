using Dispatcharr.PluginSdk.Manifest.Reading;

namespace Dispatcharr.PluginSdk.Manifest;

/// <summary>Reads <c>plugin.json</c>: what Dispatcharr sees of it, and what its author should know, in one forward pass.</summary>
/// <remarks>
/// Bad input of any kind is a diagnostic, never an exception, and takes memory in proportion to the input; of the problems of a file
/// the first 10,000 are told. Rules and severities are those of <see cref="Rules.ManifestRules"/>.
/// </remarks>
public static class ManifestReader
{
    private static readonly ManifestReaderOptions Defaults = new();

    /// <summary>Reads a manifest.</summary>
    /// <param name="utf8Json">The bytes of the file.</param>
    /// <param name="options">What else to look for; null for the defaults.</param>
    public static ManifestReadResult Read(ReadOnlySpan<byte> utf8Json, ManifestReaderOptions? options = null) =>
        new ManifestParser(utf8Json, options ?? Defaults).Read();
}
