using System.Text.Json;
using Dispatcharr.PluginSdk.Manifest;
using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis.Text;

namespace Dispatcharr.PluginSdk.Analyzers.Json;

/// <summary>Misspelt names become the nearest that Dispatcharr knows.</summary>
internal static class NameMends
{
    public static Mend? Replace(JsonPlace place, string[] known) => Replace(place, NearestOf(place, known));

    /// <summary>The known name that was meant.</summary>
    public static string? NearestOf(JsonPlace place, string[] known) => Nearest.Find(place.TextOf(place.Node), known);

    public static Mend? Replace(JsonPlace place, string? name) =>
        name is null || place.Node.Kind != JsonValueKind.String ? null : new($"Write '{name}'", new TextChange(place.Node.Span, JsonText.From(name).Raw));

    /// <summary>Not when the right name is there too: which of the two is meant, only the author knows.</summary>
    public static Mend? RenameKey(JsonPlace place)
    {
        if (place.Member is not { } member || Known(place.Steps) is not { } known) return null;
        return Nearest.Find(member.Name, known) is { } name && place.Parent.Member(name) is null
            ? new Mend($"Rename to '{name}'", new TextChange(member.NameSpan, JsonText.From(name).Raw))
            : null;
    }

    /// <summary>The id in snake_case; null when it is another's too, or one that Dispatcharr gives a meaning.</summary>
    public static string? SnakeCase(JsonPlace place)
    {
        var wanted = Naming.ToSnakeCase(place.TextOf(place.Node));
        var isTaken = place.Nodes[1].Items.Any(entry => entry != place.Entry && Naming.ToSnakeCase(place.TextOf(entry["id"])) == wanted);
        return isTaken || wanted is "confirm" or "stop" ? null : wanted;
    }

    private static string[]? Known(IReadOnlyList<string> steps) => steps switch
    {
        [_] => WellKnownNames.ManifestKeys,
        ["fields", _, _] => WellKnownNames.FieldKeys,
        ["fields", _, "options", _, _] => WellKnownNames.OptionKeys,
        ["actions", _, _] => WellKnownNames.ActionKeys,
        ["actions", _, "confirm", _] => WellKnownNames.ConfirmKeys,
        _ => null,
    };
}
