using System.Globalization;
using Dispatcharr.PluginSdk.Rules;
using System.Text.Json;

namespace Dispatcharr.PluginSdk.Analyzers.Json;

/// <summary>The value that a JSON pointer names, and what is around it.</summary>
/// <param name="Text">The file.</param>
/// <param name="Offset">Where the problem stands: at the value, at its name, or inside of it.</param>
/// <param name="Steps">The pointer, cut up.</param>
/// <param name="Nodes">The root, and the value after each step.</param>
/// <param name="Member">The last step, when it is a member of an object.</param>
internal sealed record JsonPlace(string Text, int Offset, IReadOnlyList<string> Steps, IReadOnlyList<JsonNode> Nodes, JsonMember? Member)
{
    public JsonNode Node => Nodes[Nodes.Count - 1];

    public JsonNode Parent => Nodes[Nodes.Count - 2];

    /// <summary>The field or action that the value belongs to.</summary>
    public JsonNode Entry => Nodes[2];

    /// <summary>Follows a pointer; null when it leads nowhere.</summary>
    public static JsonPlace? Find(string text, JsonNode root, string pointer, int offset)
    {
        string[] steps = [.. pointer.Split('/').Skip(1).Select(step => step.Replace("~1", "/").Replace("~0", "~"))];
        List<JsonNode> nodes = [root];
        JsonMember? member = null;
        foreach (var step in steps)
        {
            var node = nodes[nodes.Count - 1];
            member = node.Member(step);
            var next = member?.Value ?? (int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? node.Items.ElementAtOrDefault(index) : null);
            if (next is null) return null;
            nodes.Add(next);
        }

        return steps.Length == 0 ? null : new(text, offset, steps, nodes, member);
    }

    /// <summary>Whether the problem stands there, and not at another value of the same pointer: names may be there twice.</summary>
    public bool Holds => Node.Span.Start == Offset || Member?.NameSpan.Start == Offset
        || (Node.Kind == JsonValueKind.Array && Node.Items.Any(item => item.Span.Start == Offset));

    /// <summary>A value as it stands in the file.</summary>
    public string Raw(JsonNode node) => Raw(Text, node);

    /// <summary>The text of a string, trimmed as Dispatcharr trims it; what else there is as it stands.</summary>
    public string TextOf(JsonNode? node) => node is null ? "" : TextOf(Text, node);

    /// <summary>What to call the field or action in a title.</summary>
    public string EntryName => Excerpt.Of(TextOf(Entry["id"]));

    /// <summary>The same for a file whose places nobody asked for.</summary>
    public static string TextOf(string text, JsonNode node) => node.Kind == JsonValueKind.String ? JsonTree.Unquote(text, node.Span).Trim() : Raw(text, node);

    private static string Raw(string text, JsonNode node) => text.Substring(node.Span.Start, node.Span.Length);
}
