using System.Collections.Immutable;

namespace Dispatcharr.PluginSdk.Manifest;

/// <summary>One button of a plugin, which events may press too.</summary>
public sealed record PluginAction
{
    /// <summary>The name that <see cref="IPlugin.RunAsync"/> receives. Never blank. <c>stop</c> has a meaning of its own (DSP0308).</summary>
    public required string Id { get; init; }

    /// <summary>The heading of the action. Never blank.</summary>
    public required string Label { get; init; }

    /// <summary>The text below the heading.</summary>
    public string? Description { get; init; }

    /// <summary>What the page asks before it runs the action. Null: nothing, unless a field with the id <c>confirm</c> says so.</summary>
    public ActionConfirm? Confirm { get; init; }

    /// <summary>The text on the button. Null or empty: <c>Run</c>.</summary>
    public string? ButtonLabel { get; init; }

    /// <summary>A Mantine variant, such as <c>outline</c>. Null or empty: <c>filled</c>.</summary>
    public string? ButtonVariant { get; init; }

    /// <summary>A Mantine colour, such as <c>red</c>.</summary>
    public string? ButtonColor { get; init; }

    /// <summary>The events that run the action (see <see cref="DispatcharrEvents"/>). Default means that the member is absent.</summary>
    public ImmutableArray<string> Events { get; init; }

    /// <summary>Members that Dispatcharr removes, in file order, as they were written.</summary>
    public ImmutableArray<KeyValuePair<string, JsonText>> ExtensionData { get; init; } = [];
}
