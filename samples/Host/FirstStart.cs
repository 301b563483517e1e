namespace Dispatcharr.PluginSdk.Samples.Host;

/// <summary>What a host that was told nothing makes for itself.</summary>
internal static class FirstStart
{
    /// <summary>The key of the sample plugin.</summary>
    public const string SamplePlugin = "channel_cleaner";

    /// <summary>The plugin folder in the user's local data folder. When it is made, it gets the sample plugin.</summary>
    /// <exception cref="IOException">The user has no such folder.</exception>
    public static string PluginsDirectory()
    {
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create);
        if (data.Length == 0) throw new IOException("There is no folder for local data. Set DISPATCHARR_PLUGINS_DIR to a folder of yours.");
        var home = Path.Combine(data, "dispatcharr-plugin-host");
        var plugins = Path.Combine(home, "plugins");
        if (Directory.Exists(plugins)) return plugins;

        // Copied aside and renamed: a start that is interrupted leaves no half of a plugin.
        var unfinished = Path.Combine(home, "plugins.unfinished");
        if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
        Directory.CreateDirectory(unfinished);
        Copy(Path.Combine(AppContext.BaseDirectory, "samples"), unfinished);
        Directory.Move(unfinished, plugins);
        return plugins;
    }

    private static void Copy(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
