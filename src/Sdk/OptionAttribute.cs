namespace Dispatcharr.PluginSdk;

/// <summary>Says how a member of an enum stands among the options of a select.</summary>
/// <param name="label">The shown text. Without the attribute it is the member's name, split into words.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class OptionAttribute(string label) : Attribute
{
    /// <summary>The shown text.</summary>
    public string Label { get; } = label;

    /// <summary>The saved value. Null: the name of the member in snake_case.</summary>
    public string? Value { get; set; }
}
