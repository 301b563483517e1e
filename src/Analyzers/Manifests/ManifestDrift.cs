using System.Globalization;
using System.Text.Json;
using Dispatcharr.PluginSdk.Analyzers.Json;
using Dispatcharr.PluginSdk.Rules;

namespace Dispatcharr.PluginSdk.Analyzers.Manifests;

/// <summary>Compares a hand-written <c>plugin.json</c> with what the class would write. What only the file can say, such as a licence, is nobody's concern.</summary>
internal sealed class ManifestDrift
{
    private static readonly HashSet<string> Known =
        [.. WellKnownNames.ManifestKeys, .. WellKnownNames.FieldKeys, .. WellKnownNames.ActionKeys, .. WellKnownNames.OptionKeys, .. WellKnownNames.ConfirmKeys];

    private readonly string _class;
    private readonly string _file;

    private ManifestDrift(string ofClass, string ofFile) => (_class, _file) = (ofClass, ofFile);

    /// <summary>The first difference, in words; null when there is none, or the file is no JSON.</summary>
    /// <param name="ofClass">The manifest that the class would write.</param>
    /// <param name="ofFile">The file.</param>
    public static string? Find(string ofClass, string ofFile) => JsonTree.Parse(ofClass) is { } wanted && JsonTree.Parse(ofFile) is { } found
        ? new ManifestDrift(ofClass, ofFile).Compare(wanted, found, "")
        : null;

    private string? Compare(JsonNode wanted, JsonNode found, string pointer) => (wanted.Kind, found.Kind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => CompareMembers(wanted, found, pointer),
        (JsonValueKind.Array, JsonValueKind.Array) => CompareItems(wanted, found, pointer),
        _ when IsSame(wanted, found) => null,
        _ => $"'{pointer}' is {Excerpt.Of(Raw(_file, found))} in the file and {Excerpt.Of(Raw(_class, wanted))} in the class",
    };

    private string? CompareMembers(JsonNode wanted, JsonNode found, string pointer)
    {
        foreach (var member in wanted.Members)
        {
            if (found.Member(member.Name) is { } same)
            {
                if (Compare(member.Value, same.Value, $"{pointer}/{member.Name}") is { } difference) return difference;
            }
            else if (!IsImplied(member))
            {
                return $"the file lacks '{pointer}/{member.Name}', which is {Excerpt.Of(Raw(_class, member.Value))} in the class";
            }
        }

        return found.Members.FirstOrDefault(member => Known.Contains(member.Name) && wanted.Member(member.Name) is null && !SaysNothing(member)) is { } more
            ? $"the file has '{pointer}/{more.Name}', which the class has not"
            : null;
    }

    private string? CompareItems(JsonNode wanted, JsonNode found, string pointer)
    {
        var both = Math.Min(wanted.Items.Count, found.Items.Count);
        for (var i = 0; i < both; i++)
        {
            if (Compare(wanted.Items[i], found.Items[i], pointer + "/" + i.ToString(CultureInfo.InvariantCulture)) is { } difference) return difference;
        }

        return wanted.Items.Count == found.Items.Count ? null : $"'{pointer}' has {found.Items.Count} entries in the file and {wanted.Items.Count} in the class";
    }

    private bool IsSame(JsonNode wanted, JsonNode found)
    {
        if (wanted.Kind != found.Kind) return false;
        if (wanted.Kind == JsonValueKind.String) return JsonTree.Unquote(_class, wanted.Span) == JsonTree.Unquote(_file, found.Span);
        var (left, right) = (Raw(_class, wanted), Raw(_file, found));
        return left == right || (wanted.Kind == JsonValueKind.Number && Number(left) == Number(right));
    }

    /// <summary>A question is asked unless the file says that it is not.</summary>
    private bool IsImplied(JsonMember member) => member.Name == "required" && Raw(_class, member.Value) == "true";

    /// <summary>An empty list, an empty text and a question that is not asked are as good as none.</summary>
    private bool SaysNothing(JsonMember member) =>
        Raw(_file, member.Value) is "\"\"" || member is { Value: { Kind: JsonValueKind.Array, Items.Count: 0 } } or { Name: "confirm", Value.Kind: JsonValueKind.False };

    private static double? Number(string json) => double.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Raw(string text, JsonNode node) => text.Substring(node.Span.Start, node.Span.Length);
}
