namespace Dispatcharr.PluginSdk.Hosting.Discovery;

/// <summary>All that a plugin's place in the list depends on, by what can be seen without reading.</summary>
/// <param name="Python">Which file Python begins at.</param>
/// <param name="Manifest">The manifest.</param>
/// <param name="Assembly">The assembly that the manifest names.</param>
internal readonly record struct FolderStamp(PythonEntry Python, FileStamp Manifest, FileStamp Assembly)
{
    /// <summary>Whether it will tell of the next change. Stamps from a time on may hide a write in the same tick of the file system's clock.</summary>
    public bool IsTrusted(long before) => IsTrusted(Manifest, before) && IsTrusted(Assembly, before);

    private static bool IsTrusted(FileStamp file, long before) => !file.IsLink && file.Time < before;
}
