namespace Dispatcharr.PluginSdk.Hosting.Discovery;

/// <summary>By what a scan tells whether a manifest or an assembly is still the one it met.</summary>
/// <param name="Time">When it was last written, in ticks (UTC).</param>
/// <param name="Length">Its size in bytes, or -1 when there is no such file.</param>
/// <param name="IsLink">Whether it is a link: then the others say nothing about what it leads to.</param>
internal readonly record struct ManifestStamp(long Time, long Length, bool IsLink)
{
    /// <summary>Of a folder that has no manifest.</summary>
    public static ManifestStamp None => new(0, -1, IsLink: false);

    /// <summary>Of a file as it is now.</summary>
    public static ManifestStamp Of(FileInfo file)
    {
        file.Refresh();
        return file.Exists ? new(TimeOf(file), file.Length, file.Attributes.HasFlag(FileAttributes.ReparsePoint)) : None;
    }

    private static long TimeOf(FileInfo file)
    {
        try
        {
            return file.LastWriteTimeUtc.Ticks;
        }
        catch (ArgumentOutOfRangeException)
        {
            return long.MaxValue; // After the year 9999, or before the year 1: no stamp to trust.
        }
    }
}
