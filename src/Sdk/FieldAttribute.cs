namespace Dispatcharr.PluginSdk;

/// <summary>Makes a property of a settings record a field of the plugin's settings.</summary>
/// <remarks>
/// The type decides the input: <see cref="bool"/> a switch, <see cref="string"/> a line of text, an enum a select,
/// <see cref="int"/>, <see cref="long"/>, <see cref="double"/> and <see cref="decimal"/> a number; so do their nullables.
/// A constant initialiser is the default.
/// </remarks>
/// <param name="label">The text beside the input.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldAttribute(string label) : Attribute
{
    /// <summary>The text beside the input.</summary>
    public string Label { get; } = label;

    /// <summary>The key of the saved value. Null: the name of the property in snake_case.</summary>
    public string? Id { get; set; }

    /// <summary>The text below the input.</summary>
    public string? Help { get; set; }

    /// <summary>The grey text in an empty input.</summary>
    public string? Placeholder { get; set; }

    /// <summary>Hides what is typed. Only for a <see cref="string"/> of one line.</summary>
    public bool Secret { get; set; }

    /// <summary>A text of several lines. Only for a <see cref="string"/>.</summary>
    public bool Multiline { get; set; }

    /// <summary>The least number; not a number (NaN): none. Dispatcharr's page does not enforce it.</summary>
    public double Min { get; set; } = double.NaN;

    /// <summary>The greatest number; not a number (NaN): none. Dispatcharr's page does not enforce it.</summary>
    public double Max { get; set; } = double.NaN;

    /// <summary>The step of the number input; not a number (NaN): none. Dispatcharr's page does not enforce it.</summary>
    public double Step { get; set; } = double.NaN;

    /// <summary>Says that an address of Dispatcharr is asked for to show it to others, as in links, and not to sign in there. It quiets DSP0102.</summary>
    public bool PublicAddress { get; set; }
}
