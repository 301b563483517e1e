using System.Collections.Immutable;
using System.Text.Json;
using Dispatcharr.PluginSdk.Manifest;

namespace Dispatcharr.PluginSdk.Hosting;

/// <summary>One plugin as a host lists it: its files, its state, and, once loaded, what its code says of itself.</summary>
public sealed record PluginEntry
{
    /// <summary>The plugin's key.</summary>
    public required string Key { get; init; }

    /// <summary>The folder's full path; null when the files are gone.</summary>
    public string? Directory { get; init; }

    /// <summary>The shown name.</summary>
    public required string Name { get; init; }

    /// <summary>The version; may be empty.</summary>
    public string Version { get; init; } = "";

    /// <summary>The description; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>The author; may be empty.</summary>
    public string Author { get; init; } = "";

    /// <summary>The address of the documentation; may be empty.</summary>
    public string HelpUrl { get; init; } = "";

    /// <summary>The settings to show: the loaded plugin's, else the manifest's.</summary>
    public ImmutableArray<PluginField> Fields { get; init; } = [];

    /// <summary>The buttons to show: the loaded plugin's, else the manifest's.</summary>
    public ImmutableArray<PluginAction> Actions { get; init; } = [];

    /// <summary>What the manifest's author should know.</summary>
    public ImmutableArray<ManifestDiagnostic> Diagnostics { get; init; } = [];

    /// <summary>Whether an admin has it switched on.</summary>
    public bool Enabled { get; init; }

    /// <summary>Whether an admin ever had it switched on.</summary>
    public bool EverEnabled { get; init; }

    /// <summary>The saved settings, without defaults: a JSON object, or undefined when none were saved.</summary>
    public JsonElement Settings { get; init; }

    /// <summary>Whether its code is loaded and can run.</summary>
    public bool Loaded { get; init; }

    /// <summary>Whether it has no manifest that can be read.</summary>
    public bool Legacy { get; init; }

    /// <summary>Whether its files are gone and only its state is left.</summary>
    public bool Missing => Directory is null;

    /// <summary>Why it is enabled and yet not loaded, for an admin to read; null when nothing is wrong.</summary>
    public string? Error { get; init; }
}
