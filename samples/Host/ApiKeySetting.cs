using Dispatcharr.PluginSdk.AspNetCore.Authentication;

namespace Dispatcharr.PluginSdk.Samples.Host;

/// <summary>The setting <c>DISPATCHARR_API_KEYS</c>: <c>admin=KEY,standard=KEY,streamer=KEY</c>, in any order, each as often as wanted.</summary>
internal static class ApiKeySetting
{
    /// <summary>Reads it.</summary>
    /// <param name="setting">The text.</param>
    /// <exception cref="FormatException">It is no such list. The message names the place, never a key.</exception>
    public static List<ApiKey> Parse(string setting)
    {
        var entries = setting.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (entries.Length == 0) throw Bad("it holds no key");
        return [.. entries.Select((entry, index) => Parse(entry, index + 1))];
    }

    private static ApiKey Parse(string entry, int number)
    {
        if (entry.Split('=', 2, StringSplitOptions.TrimEntries) is not [var name, var key]) throw Bad($"entry {number} has no '='");
        UserLevel level = name switch
        {
            "admin" => UserLevel.Admin,
            "standard" => UserLevel.Standard,
            "streamer" => UserLevel.Streamer,
            _ => throw Bad($"entry {number} begins with none of admin=, standard=, streamer="),
        };
        return key.Length > 0 ? new(level, key) : throw Bad($"entry {number} ('{name}') has no key after '='");
    }

    private static FormatException Bad(string what) =>
        new($"DISPATCHARR_API_KEYS: {what}. Write admin=KEY,standard=KEY,streamer=KEY, or leave it unset to have an admin key made.");
}
