using System.Text.Json;
using Dispatcharr.PluginSdk.Manifest;
using Microsoft.CodeAnalysis.Text;

namespace Dispatcharr.PluginSdk.Analyzers.Json;

/// <summary>Mends of fields and their members.</summary>
internal static class FieldMends
{
    private const string Password = "\"password\"";

    public static Mend Remove(JsonPlace place) => new($"Remove the field '{place.EntryName}'", JsonEdit.Remove(place.Text, place.Nodes[1], place.Entry));

    public static Mend? RemoveMember(JsonPlace place) =>
        place.Member is { } member ? new Mend($"Remove '{member.Name}'", JsonEdit.Remove(place.Text, place.Parent, member)) : null;

    public static Mend? RemoveWithoutEffect(JsonPlace place) => IsMeant(place) ? null : RemoveMember(place);

    /// <summary>A range of a number stays: the page passes it over, the plugin may not. So does the mask of a long text: whether it is to be hidden or long, only the author knows.</summary>
    public static bool IsMeant(JsonPlace place) => (place.TextOf(place.Entry["type"]), place.Member?.Name) switch
    {
        ("number", "min" or "max" or "step") => true,
        ("text", "input_type") => place.TextOf(place.Node) == "password",
        _ => false,
    };

    public static Mend? Mask(JsonPlace place) => Mask(place.Entry, place) is { } change ? new Mend("Mask the input", change) : null;

    public static Mend? MaskText(JsonPlace place)
    {
        var type = new TextChange(place.Node.Span, "\"string\"");
        var isMasked = place.TextOf(place.Entry["input_type"]) == "password";
        if (isMasked) return new("Make it a masked 'string'", type);
        return Mask(place.Entry, place) is { } mask ? new Mend("Make it a masked 'string'", type, mask) : null;
    }

    /// <summary>Of a member that must be there nothing is gained when it goes.</summary>
    public static Mend? RemoveNull(JsonPlace place)
    {
        if (place.Member is null) return new("Remove the entry", JsonEdit.Remove(place.Text, place.Parent, place.Node));
        var isRequired = place.Member.Name is "id" || place.Steps.Count > 3 || (place.Steps[0] == "fields" ? place.Member.Name is "type" : place.Member.Name is "label");
        return isRequired ? null : RemoveMember(place);
    }

    /// <summary><c>"fast"</c> and <c>["fast", "Fast"]</c> become <c>{"value": "fast", "label": …}</c>.</summary>
    public static Mend? MakeOption(JsonPlace place)
    {
        if (place.Node.Kind == JsonValueKind.Null) return new("Remove the entry", JsonEdit.Remove(place.Text, place.Parent, place.Node));
        var parts = place.Node.Kind == JsonValueKind.Array ? place.Node.Items : [place.Node];
        if (parts.Count is < 1 or > 2 || !parts.All(part => part.Kind is JsonValueKind.String or JsonValueKind.Number && place.TextOf(part).Length > 0)) return null;
        string value = Quote(place, parts[0]), label = Quote(place, parts[parts.Count - 1]);
        return new("Write it as {value, label}", new TextChange(place.Node.Span, $"{{\"value\": {value}, \"label\": {label}}}"));
    }

    private static string Quote(JsonPlace place, JsonNode node) => node.Kind == JsonValueKind.String ? place.Raw(node) : JsonText.From(place.Raw(node)).Raw;

    private static TextChange? Mask(JsonNode field, JsonPlace place)
    {
        if (field["input_type"] is { } input) return new TextChange(input.Span, Password);
        return field.Member("type") is { } type ? JsonEdit.InsertAfter(place.Text, type, $"\"input_type\": {Password}") : null;
    }
}
