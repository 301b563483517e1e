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
            Members = [.. missing.Select(member => new KeyValuePair<string, CodeNode>(member.Name, new(node.Place) { Scalar = member.Json(node) })), .. node.Members!],
        };
    }

    // An id of its own for each; a type that is held to nothing; texts that say nothing.
    private static (string Name, Func<CodeNode, string> Json)[] Needed(string type) => type switch
    {
        "PluginField" => [("id", Unique), ("type", _ => "\"info\"")],
        "PluginAction" => [("id", Unique), ("label", _ => "\"Do\"")],
        "FieldOption" => [("value", Unique), ("label", _ => "\"One\"")],
        _ => [],
    };

    private static string Unique(CodeNode node) => $"\"_at_{node.Place.SourceSpan.Start}\"";
}
