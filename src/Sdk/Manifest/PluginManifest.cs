using System.Collections.Immutable;

namespace Dispatcharr.PluginSdk.Manifest;

/// <summary>A <c>plugin.json</c> as Dispatcharr sees it, and with everything else that the file holds beside it.</summary>
/// <remarks>A member that Dispatcharr would count as absent (not a string, not a list) is absent here too and survives in <see cref="ExtensionData"/>.</remarks>
public sealed record PluginManifest
{
    /// <summary>The shown name, as written. Null or empty: the folder's name is shown.</summary>
    public string? Name { get; init; }

    /// <summary>The version, as written. Dispatcharr shows any text; SemVer is advised (DSP0405).</summary>
    public string? Version { get; init; }

    /// <summary>One or two sentences on what the plugin does, shown on its card.</summary>
    public string? Description { get; init; }

    /// <summary>Who wrote the plugin, shown on its card.</summary>
    public string? Author { get; init; }

    /// <summary>Address of the documentation, shown as a link on the card. A text, not a <see cref="Uri"/>: Dispatcharr takes any.</summary>
    public string? HelpUrl { get; init; }

    /// <summary>The settings that Dispatcharr lists, in file order. Entries that it drops are in <see cref="Dropped"/>.</summary>
    public ImmutableArray<PluginField> Fields { get; init; } = [];

    /// <summary>The buttons that Dispatcharr lists, in file order. Entries that it drops are in <see cref="Dropped"/>.</summary>
    public ImmutableArray<PluginAction> Actions { get; init; } = [];

    /// <summary>File name of the .NET assembly beside the manifest that holds the plugin. A key of this SDK; Dispatcharr ignores it.</summary>
    public string? Assembly { get; init; }

    /// <summary>Members of the file that neither Dispatcharr nor this SDK reads, in file order, as they were written.</summary>
    public ImmutableArray<KeyValuePair<string, JsonText>> ExtensionData { get; init; } = [];

    /// <summary>Entries of <c>fields</c> and <c>actions</c> that Dispatcharr drops, as they were written.</summary>
    public ImmutableArray<DroppedEntry> Dropped { get; init; } = [];
}
