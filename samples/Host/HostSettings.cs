using Dispatcharr.PluginSdk.AspNetCore.Authentication;

namespace Dispatcharr.PluginSdk.Samples.Host;

/// <summary>Where this host keeps things, and who may come in.</summary>
/// <param name="PluginsDirectory"><c>DISPATCHARR_PLUGINS_DIR</c>; without it a folder in the user's local data, with the sample plugin in it.</param>
/// <param name="Database"><c>DISPATCHARR_PLUGINS_DB</c>; without it <c>plugins.db</c> beside the plugins.</param>
/// <param name="Keys"><c>DISPATCHARR_API_KEYS</c>; without it one for an admin, made on first start.</param>
/// <param name="AdminKey">The file of that one; null when the keys were set.</param>
internal sealed record HostSettings(string PluginsDirectory, string Database, List<ApiKey> Keys, AdminKeyFile? AdminKey)
{
    /// <summary>Reads the settings, and makes on first start what they do not name.</summary>
    /// <param name="configuration">The environment and the command line.</param>
    /// <param name="errors">Where to say what is wrong.</param>
    /// <returns>Null when something is wrong.</returns>
    public static HostSettings? Read(IConfiguration configuration, TextWriter errors)
    {
        try
        {
            var plugins = PathOf("DISPATCHARR_PLUGINS_DIR") ?? FirstStart.PluginsDirectory();
            var home = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(plugins)) ?? plugins;
            var database = PathOf("DISPATCHARR_PLUGINS_DB") ?? Path.Combine(home, "plugins.db");
            if (configuration["DISPATCHARR_API_KEYS"] is { Length: > 0 } keys) return new(plugins, database, ApiKeySetting.Parse(keys), null);
            var adminKey = AdminKeyFile.ReadOrMake(Path.Combine(home, "admin.key"));
            return new(plugins, database, [new(UserLevel.Admin, adminKey.Key)], adminKey);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            errors.WriteLine(exception.Message);
            return null;
        }

        string? PathOf(string setting) => configuration[setting] is { Length: > 0 } path ? Path.GetFullPath(path) : null;
    }
}
