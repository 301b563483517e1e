using System.Collections.Immutable;
using Dispatcharr.PluginSdk.Manifest;
using Dispatcharr.PluginSdk.Rules;

namespace Dispatcharr.PluginSdk.Analyzers.Json;

/// <summary>What should stand in the place of what breaks a rule. Code is mended with the same values as <c>plugin.json</c>.</summary>
internal static class WantedValues
{
    /// <summary>Says that nothing should stand there.</summary>
    public const string Nothing = "";

    private static readonly ImmutableDictionary<string, Func<JsonPlace, string?>> ByRule = new Dictionary<Rule, Func<JsonPlace, string?>>
    {
        [ManifestRules.DefaultType] = DefaultMends.Fitting,
        [ManifestRules.DefaultOption] = place => Quote(DefaultMends.NearestOption(place)),
        [ManifestRules.IdStyle] = place => Quote(NameMends.SnakeCase(place)),
        [ManifestRules.NoEffect] = place => FieldMends.IsMeant(place) ? null : Nothing,
        [ManifestRules.ButtonVariant] = place => Quote(NameMends.NearestOf(place, WellKnownNames.ButtonVariants)),
        [ManifestRules.ButtonColor] = place => Quote(NameMends.NearestOf(place, WellKnownNames.ButtonColors)),
        [ManifestRules.UnknownEvent] = place => Quote(ActionMends.NearestEvent(place)),
        [ManifestRules.MissingConfirm] = place => Quote(ActionMends.QuestionText(place)),
    }.ToImmutableDictionary(pair => pair.Key.Id, pair => pair.Value);

    /// <summary>The value as JSON; null when only the author can know.</summary>
    /// <param name="found">The problem.</param>
    /// <param name="json">The manifest.</param>
    public static string? Find(ManifestDiagnostic found, string json) =>
        ByRule.TryGetValue(found.Code, out var wanted) && JsonTree.Parse(json) is { } root && JsonPlace.Find(json, root, found.Pointer, offset: 0) is { } place
            ? wanted(place)
            : null;

    private static string? Quote(string? text) => text is null ? null : JsonText.From(text).Raw;
}
