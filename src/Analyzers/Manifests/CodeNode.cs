using Dispatcharr.PluginSdk.Rules;
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

    /// <summary>Whether it stands for what only running code knows.</summary>
    public bool IsStandIn { get; init; }

    /// <summary>Whether running code puts more there than the compiler knows.</summary>
    public bool IsPartial { get; init; }

    /// <summary>The place of what a JSON pointer names, or of the nearest around it that code holds.</summary>
    public Location PlaceOf(string pointer) => Find(pointer).Place;

    /// <summary>Whether the code says what a finding is about: not when that is a stand-in, or what a stand-in for the type has no use for.</summary>
    /// <remarks>An id is only where findings about a whole field or action stand.</remarks>
    public bool Says(Diagnostic found)
    {
        var pointer = found.Properties[ManifestReport.PointerProperty]!;
        if (Find(pointer).IsStandIn && !pointer.EndsWith("/id", StringComparison.Ordinal)) return false;
        return found.Id != ManifestRules.NoEffect.Id || !Find(pointer.Substring(0, pointer.LastIndexOf('/')) + "/type").IsStandIn;
    }

    private CodeNode Find(string pointer)
    {
        var node = this;
        foreach (var step in pointer.Split('/').Skip(1))
        {
            if (node.Inside(step) is not { } inside) break;
            node = inside;
        }

        return node;
    }

    private CodeNode? Inside(string step) => Items is { } items
        ? int.TryParse(step, out var index) && index < items.Count ? items[index] : null
        : Members?.FirstOrDefault(member => member.Key == step).Value;
}
