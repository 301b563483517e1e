using System.Text.Json;
using Microsoft.CodeAnalysis.Text;

namespace Dispatcharr.PluginSdk.Analyzers.Json;

/// <summary>A value of the file, with the place where it stands.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">From its first to its last character.</param>
/// <param name="Members">Of an object, in file order; none for what nests too deep to be looked into.</param>
/// <param name="Items">Of a list.</param>
internal sealed record JsonNode(JsonValueKind Kind, TextSpan Span, IReadOnlyList<JsonMember> Members, IReadOnlyList<JsonNode> Items)
{
    private Dictionary<string, JsonMember>? _byName;

    /// <summary>The member of a name; of equal names the last, as everybody reads it.</summary>
    public JsonMember? Member(string name) => (_byName ??= ByName()).TryGetValue(name, out var member) ? member : null;

    /// <summary>The value of a member.</summary>
    public JsonNode? this[string name] => Member(name)?.Value;

    // Each problem of a file looks names up.
    private Dictionary<string, JsonMember> ByName()
    {
        var names = new Dictionary<string, JsonMember>(StringComparer.Ordinal);
        foreach (var member in Members) names[member.Name] = member;
        return names;
    }
}
