using System.Collections.Immutable;

namespace Dispatcharr.PluginSdk.Manifest;

/// <summary>One choice of a select field.</summary>
/// <param name="Value">What is saved: always a string on the wire, never blank.</param>
/// <param name="Label">What the page shows, never blank.</param>
public sealed record FieldOption(string Value, string Label)
{
    /// <summary>Members that Dispatcharr removes, in file order, as they were written.</summary>
    public ImmutableArray<KeyValuePair<string, JsonText>> ExtensionData { get; init; } = [];
}
