using Microsoft.CodeAnalysis;

namespace Dispatcharr.PluginSdk.Analyzers.Manifests;

/// <summary>A piece of a manifest that code puts together, and where in the code it stands.</summary>
/// <param name="Place">Where.</param>
internal sealed record CodeNode(Location Place)
{
    /// <summary>A text, number, true or false, as JSON; null for objects and lists.</summary>
    public string? Scalar { get; init; }

    /// <summary>Of an object, by their names on the wire; null for anything else.</summary>
    public IReadOnlyList<KeyValuePair<string, CodeNode>>? Members { get; init; }

    /// <summary>Of a list; null for anything else.</summary>
    public IReadOnlyList<CodeNode>? Items { get; init; }

    /// <summary>The place of what a JSON pointer names, or of the nearest around it that code holds.</summary>
    public Location PlaceOf(string pointer)
    {
        var node = this;
        foreach (var step in pointer.Split('/').Skip(1))
        {
            if (node.Inside(step) is not { } inside) break;
            node = inside;
        }

        return node.Place;
    }

    private CodeNode? Inside(string step) => Items is { } items
        ? int.TryParse(step, out var index) && index < items.Count ? items[index] : null
        : Members?.FirstOrDefault(member => member.Key == step).Value;
}
