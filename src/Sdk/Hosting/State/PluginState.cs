using System.Text.Json;

namespace Dispatcharr.PluginSdk.Hosting.State;

/// <summary>What a host remembers of a plugin, also while its files are gone.</summary>
public sealed record PluginState
{
    /// <summary>The plugin's key.</summary>
    public required string Key { get; init; }

    /// <summary>The last known name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The last known version.</summary>
    public string Version { get; init; } = "";

    /// <summary>The last known description.</summary>
    public string Description { get; init; } = "";

    /// <summary>Whether an admin has it switched on.</summary>
    public bool Enabled { get; init; }

    /// <summary>Whether an admin ever had it switched on; never goes back.</summary>
    public bool EverEnabled { get; init; }

    /// <summary>The saved settings: a JSON object, or undefined when none were saved.</summary>
    public JsonElement Settings { get; init; }
}
