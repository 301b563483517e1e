using System.Reflection;

namespace Dispatcharr.PluginSdk.Hosting;

/// <summary>How a host finds and runs plugins.</summary>
/// <remarks>Times are above zero and below 49 days, or <see cref="Timeout.InfiniteTimeSpan"/>; with others the host does not start.</remarks>
public sealed class PluginHostOptions
{
    /// <summary>The setting or environment variable that gives the folder when <see cref="PluginsDirectory"/> is empty.</summary>
    internal const string DirectoryVariable = "DISPATCHARR_PLUGINS_DIR";

    /// <summary>The folder that holds the plugin folders; made when missing. Default: <c>DISPATCHARR_PLUGINS_DIR</c>; without it the host does not start.</summary>
    public string PluginsDirectory { get; set; } = "";

    /// <summary>Where plugins keep their own files, a folder for each key. Default: <c>.data</c> beside the plugins folder.</summary>
    public string? DataDirectory { get; set; }

    /// <summary>Where copies of plugin files are loaded from, so that the originals can be replaced; made when missing, open to the host's user alone. Default: <c>loaded copies</c> in <see cref="DataDirectory"/>.</summary>
    public string? ShadowDirectory { get; set; }

    /// <summary>How long one run may take. Default: 5 minutes, the limit of Dispatcharr's own front door.</summary>
    public TimeSpan ActionTimeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Limits for single actions, by <c>plugin-key/action-id</c>; they go before <see cref="ActionTimeout"/>.</summary>
    public IDictionary<string, TimeSpan> ActionTimeouts { get; } = new Dictionary<string, TimeSpan>(StringComparer.Ordinal);

    /// <summary>How long a plugin may take to load. Default: 30 seconds.</summary>
    public TimeSpan LoadTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a plugin may take to stop, its running actions included. Default: 10 seconds.</summary>
    public TimeSpan StopTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Assemblies that plugins share with the host, whatever version they were built against, beside the SDK's own.</summary>
    public IList<Assembly> SharedAssemblies { get; } = [];

    internal string PluginsPath => Path.TrimEndingDirectorySeparator(Path.GetFullPath(PluginsDirectory));

    internal string DataPath => Path.GetFullPath(DataDirectory ?? Path.Combine(Path.GetDirectoryName(PluginsPath) ?? PluginsPath, ".data"));

    // Inside, as beside may be the root of a container. No key has a space, so that no plugin's own folder is called so.
    internal string ShadowPath => Path.TrimEndingDirectorySeparator(Path.GetFullPath(ShadowDirectory ?? Path.Combine(DataPath, "loaded copies")));
}
