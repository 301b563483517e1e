namespace Dispatcharr.PluginSdk.Analyzers.Generation;

/// <summary>An action as it stands in the manifest.</summary>
internal sealed record ActionModel
{
    public required string Id { get; init; }

    public required string Label { get; init; }

    public string? Description { get; init; }

    public string? ButtonLabel { get; init; }

    public string? ButtonVariant { get; init; }

    public string? ButtonColor { get; init; }

    /// <summary>The question; empty: the page's own words; null: none, unless there is a heading.</summary>
    public string? Confirm { get; init; }

    public string? ConfirmTitle { get; init; }

    public EquatableArray<string> Events { get; init; }
}
