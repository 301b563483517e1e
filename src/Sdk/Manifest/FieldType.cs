namespace Dispatcharr.PluginSdk.Manifest;

/// <summary>The six kinds of field that Dispatcharr's page can show. On the wire: the member's name in lower case.</summary>
public enum FieldType
{
    /// <summary>A line of text, masked when <see cref="PluginField.InputType"/> is <c>password</c>. Saved as a string.</summary>
    String,

    /// <summary>A number input. Saved as a JSON number, as <c>""</c> when cleared, as a string beyond 15 digits or so.</summary>
    Number,

    /// <summary>A switch. Saved as true or false.</summary>
    Boolean,

    /// <summary>A list to choose from. Saved as the option's value, a string, or null when unselected.</summary>
    Select,

    /// <summary>Several lines of text. Cannot be masked. Saved as a string.</summary>
    Text,

    /// <summary>A heading or a note. Has no value and is never saved.</summary>
    Info,
}
