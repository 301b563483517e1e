using Microsoft.CodeAnalysis;

namespace Dispatcharr.PluginSdk.Analyzers.Manifests;

/// <summary>Values in the place of those that only running code knows, without which the reader would look at nothing else of an object.</summary>
internal static class StandIns
{
    /// <summary>Gives an object the members that it must have.</summary>
    /// <param name="node">An object.</param>
    /// <param name="type">The name of its type.</param>
    public static CodeNode Complete(CodeNode node, string type)
    {
        var missing = Needed(type).Where(member => !node.Members!.Any(one => one.Key == member.Name)).ToArray();
        return missing.Length == 0 ? node : node with
        {
            IsPartial = true,
            Members = [.. missing.Select(member => new KeyValuePair<string, CodeNode>(member.Name, Of(node.Place, member.Json(node)))), .. node.Members!],
        };
    }

    /// <summary>A value for what running code gives, where giving none would break a rule; else null.</summary>
    /// <param name="property">The property that it is given to.</param>
    /// <param name="place">Where.</param>
    public static CodeNode? Find(string property, Location place) => property switch
    {
        "Confirm" => Of(place, "true"),
        "InputType" => Of(place, "\"password\""),
        _ => null,
    };

    private static CodeNode Of(Location place, string json) => new(place) { Scalar = json, IsStandIn = true };

    // An id of its own for each; a type that is held to nothing; texts that say nothing.
    private static (string Name, Func<CodeNode, string> Json)[] Needed(string type) => type switch
    {
        "PluginField" => [("id", Unique), ("type", _ => "\"info\"")],
        "PluginAction" => [("id", Unique), ("label", _ => "\"?\"")],
        "FieldOption" => [("value", Unique), ("label", _ => "\"?\"")],
        _ => [],
    };

    private static string Unique(CodeNode node) => $"\"_at_{node.Place.SourceSpan.Start}\"";
}
