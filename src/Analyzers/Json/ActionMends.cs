using System.Text.Json;
using Dispatcharr.PluginSdk.Manifest;
using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis.Text;

namespace Dispatcharr.PluginSdk.Analyzers.Json;

/// <summary>Mends of actions.</summary>
internal static class ActionMends
{
    /// <summary>Asks with the action's own label: "Delete all channels?".</summary>
    public static Mend? Ask(JsonPlace place)
    {
        const string title = "Ask before it runs";
        if (place.Entry["confirm"] is not { } confirm)
        {
            return place.Entry.Member("label") is { } label ? new Mend(title, JsonEdit.InsertAfter(place.Text, label, $"\"confirm\": {Question(place)}")) : null;
        }

        if (confirm.Kind == JsonValueKind.False) return new(title, new TextChange(confirm.Span, Question(place)));
        return confirm["required"] is { Kind: JsonValueKind.False } required ? new Mend(title, new TextChange(required.Span, "true")) : null;
    }

    /// <summary>A text that was meant as the question becomes one.</summary>
    public static Mend? MakeConfirm(JsonPlace place)
    {
        var wanted = place.TextOf(place.Node).ToLowerInvariant() switch
        {
            "" or "true" or "yes" or "1" => "true",
            "false" or "no" or "0" => "false",
            _ => $"{{\"message\": {JsonText.From(place.TextOf(place.Node)).Raw}}}",
        };
        return new($"Write {Excerpt.Of(wanted)}", new TextChange(place.Node.Span, wanted));
    }

    /// <summary>Puts a single name in a list, and takes out of a list what is no name.</summary>
    public static Mend? MakeList(JsonPlace place)
    {
        if (place.Node.Kind == JsonValueKind.Array)
        {
            return place.Node.Items.FirstOrDefault(item => item.Span.Start == place.Offset) is { } entry
                ? new Mend("Remove the entry", JsonEdit.Remove(place.Text, place.Node, entry))
                : null;
        }

        if (place.Node.Kind != JsonValueKind.String) return null;
        var names = place.TextOf(place.Node).Split(',').Select(name => name.Trim()).Where(name => name.Length > 0).Select(name => JsonText.From(name).Raw);
        return new("Write it as a list", new TextChange(place.Node.Span, $"[{string.Join(", ", names)}]"));
    }

    public static Mend? ReplaceEvent(JsonPlace place) => NameMends.Replace(place, NearestEvent(place));

    /// <summary>The event that was meant; null when the list holds that already.</summary>
    public static string? NearestEvent(JsonPlace place) =>
        Nearest.Find(place.TextOf(place.Node), WellKnownNames.Events) is { } name && !place.Parent.Items.Any(item => place.TextOf(item) == name) ? name : null;

    /// <summary>The action's label as a question; empty when it has none.</summary>
    public static string QuestionText(JsonPlace place)
    {
        var label = place.TextOf(place.Entry["label"]).TrimEnd('.', '!', '?', ' ');
        return label.Length == 0 ? "" : label + "?";
    }

    private static string Question(JsonPlace place) =>
        QuestionText(place) is { Length: > 0 } text ? $"{{\"message\": {JsonText.From(text).Raw}}}" : "true";
}
