namespace Dispatcharr.PluginSdk.Hosting.Discovery;

/// <summary>By what a host tells whether a plugin's files are still the ones that it tried to load, also behind links, which no scan trusts.</summary>
/// <param name="Path">The folder.</param>
/// <param name="Files">A sum over names, times and lengths of its files, in any order.</param>
internal readonly record struct FolderFingerprint(string Path, long Files)
{
    /// <summary>Of a folder as it is now.</summary>
    public static FolderFingerprint Of(PluginFolder folder)
    {
        var sum = 0L;
        try
        {
            foreach (var file in new DirectoryInfo(folder.Path).EnumerateFiles())
            {
                sum += HashCode.Combine(file.Name, FileStamp.Of(file.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? file.FullName));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What cannot be read cannot be loaded either: the sum changes when it can be.
        }

        return new(folder.Path, sum);
    }
}
