using System.Collections.Immutable;

namespace Dispatcharr.PluginSdk.Manifest;

/// <summary>One setting of a plugin. Dispatcharr accepts every member on every type; which of them has an effect differs (DSP0209).</summary>
public sealed record PluginField
{
    /// <summary>The key of the saved value. Never blank.</summary>
    public required string Id { get; init; }

    /// <summary>The text beside the input. Null or empty shows none.</summary>
    public string? Label { get; init; }

    /// <summary>Which input the page shows.</summary>
    public required FieldType Type { get; init; }

    /// <summary>The value until one is saved: any JSON but null. Dispatcharr does not hold it against the type.</summary>
    public JsonText? Default { get; init; }

    /// <summary>The text below the input; goes before <see cref="Description"/>, even when empty.</summary>
    public string? HelpText { get; init; }

    /// <summary>The text below the input when there is no <see cref="HelpText"/>.</summary>
    public string? Description { get; init; }

    /// <summary>The grey text in an empty input (string, text, number, select).</summary>
    public string? Placeholder { get; init; }

    /// <summary><c>password</c> masks a <see cref="FieldType.String"/>; nothing else has an effect.</summary>
    public string? InputType { get; init; }

    /// <summary>The least number. Dispatcharr's page does not enforce it.</summary>
    public double? Min { get; init; }

    /// <summary>The greatest number. Dispatcharr's page does not enforce it.</summary>
    public double? Max { get; init; }

    /// <summary>The step of the number input. Dispatcharr's page does not enforce it.</summary>
    public double? Step { get; init; }

    /// <summary>The text of an info field when it has neither <see cref="HelpText"/> nor <see cref="Description"/>.</summary>
    public string? Value { get; init; }

    /// <summary>What a select offers. Default (not empty) means that the member is absent, as when code fills in the options.</summary>
    public ImmutableArray<FieldOption> Options { get; init; }

    /// <summary>Members that Dispatcharr removes, in file order, as they were written.</summary>
    public ImmutableArray<KeyValuePair<string, JsonText>> ExtensionData { get; init; } = [];

    /// <summary>Whether the page hides what is typed.</summary>
    public bool IsMasked => Type == FieldType.String && InputType == "password";
}
