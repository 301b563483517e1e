namespace Dispatcharr.PluginSdk.Manifest;

/// <summary>Reads <c>plugin.json</c>: what Dispatcharr sees of it, and what its author should know, in one forward pass.</summary>
public static class ManifestReader
{
    /// <summary>Reads a manifest. Bad input is a diagnostic, never an exception.</summary>
    /// <param name="utf8Json">The bytes of the file.</param>
    /// <param name="options">What else to look for; null for the defaults.</param>
    public static ManifestReadResult Read(ReadOnlySpan<byte> utf8Json, ManifestReaderOptions? options = null) =>
        throw new NotSupportedException("skeleton");
}
