namespace Dispatcharr.PluginSdk.Analyzers.Generation;

/// <summary>A field as it stands in the manifest.</summary>
internal sealed record FieldModel
{
    public required string Id { get; init; }

    public string? Label { get; init; }

    /// <summary>The type on the wire; null for a property that no field can show.</summary>
    public required string? Type { get; init; }

    /// <summary>The default as JSON.</summary>
    public string? Default { get; init; }

    public string? Help { get; init; }

    /// <summary>The text of an info field.</summary>
    public string? Text { get; init; }

    public string? Placeholder { get; init; }

    public bool Secret { get; init; }

    public bool Multiline { get; init; }

    public double? Min { get; init; }

    public double? Max { get; init; }

    public double? Step { get; init; }

    public bool PublicAddress { get; init; }

    public EquatableArray<OptionModel> Options { get; init; }
}
