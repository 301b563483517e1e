using System.Collections.Immutable;
using Dispatcharr.PluginSdk.Manifest;

namespace Dispatcharr.PluginSdk.Hosting.Discovery;

/// <summary>A folder that holds a plugin. Only files were read; no code ran.</summary>
public sealed record PluginFolder
{
    /// <summary>The folder's name with spaces as underscores, lower-cased.</summary>
    public required string Key { get; init; }

    /// <summary>The folder's full path.</summary>
    public required string Path { get; init; }

    /// <summary>The folder's name, which is shown where the manifest gives none.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The manifest; null when there is none that can be read, and the plugin counts as legacy.</summary>
    public PluginManifest? Manifest { get; init; }

    /// <summary>What the manifest's author should know.</summary>
    public ImmutableArray<ManifestDiagnostic> Diagnostics { get; init; } = [];

    /// <summary>Full path of the .NET assembly that the manifest names and that is there; null when there is none.</summary>
    public string? AssemblyPath { get; init; }

    /// <summary>Whether <c>plugin.py</c> or <c>__init__.py</c> is there. An assembly goes before them.</summary>
    public bool HasPython { get; init; }
}
