namespace Dispatcharr.PluginSdk;

/// <summary>Puts a text among the settings: before the property that carries the attribute, or first when the record does.</summary>
/// <param name="id">The id of the field. By custom those of headings start with an underscore.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true)]
public sealed class InfoAttribute(string id) : Attribute
{
    /// <summary>The id of the field.</summary>
    public string Id { get; } = id;

    /// <summary>The heading. Null: none.</summary>
    public string? Label { get; set; }

    /// <summary>The text below the heading.</summary>
    public string? Text { get; set; }
}
