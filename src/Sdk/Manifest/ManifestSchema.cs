namespace Dispatcharr.PluginSdk.Manifest;

/// <summary>The JSON Schema (draft 2020-12) of <c>plugin.json</c>, for editors and other validators.</summary>
/// <remarks>It states the rules by which Dispatcharr loses something. <see cref="ManifestReader"/> says more, and why.</remarks>
public static class ManifestSchema
{
    /// <summary>Opens the schema: UTF-8 without byte order mark. The caller disposes of it.</summary>
    public static Stream OpenRead() => typeof(ManifestSchema).Assembly.GetManifestResourceStream("plugin.schema.json")!;
}
