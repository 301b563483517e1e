namespace Dispatcharr.PluginSdk.Analyzers.Generation;

/// <summary>All that is generated for a class with [Plugin]. No symbols: two of the same text are equal.</summary>
internal sealed record PluginModel
{
    /// <summary>The full name of the class.</summary>
    public required string FullName { get; init; }

    /// <summary>Null for the global namespace.</summary>
    public required string? Namespace { get; init; }

    /// <summary>The heads of the class and of those around it, outermost first.</summary>
    public required EquatableArray<string> Declarations { get; init; }

    /// <summary>Whether another part of the class compiles: it is partial, and can have an interface.</summary>
    public required bool CanExtend { get; init; }

    /// <summary>The class as an attribute of the assembly names it; null where that does not compile.</summary>
    public required string? AssemblyLevelName { get; init; }

    /// <summary>The names of what is generated, none of which the author has used.</summary>
    public required string ManifestJsonName { get; init; }

    public required string ManifestName { get; init; }

    public required ManifestModel Manifest { get; init; }

    public required EquatableArray<CallModel> Actions { get; init; }

    public required CallModel? Stop { get; init; }

    public required EquatableArray<BinderModel> Binders { get; init; }

    public required EquatableArray<OptionReaderModel> OptionReaders { get; init; }

    /// <summary>Warnings of the author's own about what generated code uses.</summary>
    public required EquatableArray<string> QuietIds { get; init; }

    /// <summary>Whether it uses what only obsolete code may use.</summary>
    public required bool UsesForbidden { get; init; }
}
