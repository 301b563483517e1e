namespace Dispatcharr.PluginSdk.Analyzers.Generation;

/// <summary>A manifest, but for its version, which comes from the project.</summary>
internal sealed record ManifestModel
{
    public required string Name { get; init; }

    /// <summary>The version that the assembly states in its code, if it does.</summary>
    public string? Version { get; init; }

    public string? Description { get; init; }

    public string? Author { get; init; }

    public string? HelpUrl { get; init; }

    public required string AssemblyName { get; init; }

    public EquatableArray<FieldModel> Fields { get; init; }

    public EquatableArray<ActionModel> Actions { get; init; }
}
