using System.Collections.Immutable;
using Dispatcharr.PluginSdk.Manifest;
using Dispatcharr.PluginSdk.Rules;

namespace Dispatcharr.PluginSdk.Analyzers.Json;

/// <summary>Which problems of a file can be mended, and how.</summary>
internal sealed class PluginJsonMends
{
    private static readonly ImmutableDictionary<string, Func<JsonPlace, Mend?>> ByRule = new Dictionary<Rule, Func<JsonPlace, Mend?>>
    {
        [ManifestRules.OwnCredential] = FieldMends.Remove,
        [ManifestRules.OwnAddress] = FieldMends.Remove,
        [ManifestRules.UnmaskedSecret] = FieldMends.Mask,
        [ManifestRules.SecretInText] = FieldMends.MaskText,
        [ManifestRules.SecretDefault] = FieldMends.RemoveMember,
        [ManifestRules.DefaultType] = DefaultMends.Convert,
        [ManifestRules.DefaultOption] = DefaultMends.TakeOption,
        [ManifestRules.NoEffect] = FieldMends.RemoveWithoutEffect,
        [ManifestRules.UnknownFieldType] = place => NameMends.Replace(place, WellKnownNames.FieldTypeFor(place.TextOf(place.Node))),
        [ManifestRules.ButtonVariant] = place => NameMends.Replace(place, WellKnownNames.ButtonVariants),
        [ManifestRules.ButtonColor] = place => NameMends.Replace(place, WellKnownNames.ButtonColors),
        [ManifestRules.UnknownEvent] = ActionMends.ReplaceEvent,
        [ManifestRules.MissingConfirm] = ActionMends.Ask,
        [ManifestRules.ConfirmIsText] = ActionMends.MakeConfirm,
        [ManifestRules.EventsShape] = ActionMends.MakeList,
        [ManifestRules.UnknownKey] = NameMends.RenameKey,
        [ManifestRules.NullMember] = FieldMends.RemoveNull,
        [ManifestRules.OptionShape] = FieldMends.MakeOption,
    }.ToImmutableDictionary(pair => pair.Key.Id, pair => pair.Value);

    private readonly PluginFile _file;
    private readonly Lazy<JsonNode?> _root;

    public PluginJsonMends(PluginFile file) => (_file, _root) = (file, new(() => JsonTree.Parse(file.Text)));

    /// <summary>The rules that have a mend, for some of their breaches at least.</summary>
    public static ImmutableArray<string> Rules { get; } = [.. ByRule.Keys.Append(ManifestRules.NotJson.Id).OrderBy(id => id, StringComparer.Ordinal)];

    /// <summary>How to mend a problem; null when only its author can know.</summary>
    public Mend? Find(ManifestDiagnostic found)
    {
        if (found.Code == ManifestRules.NotJson.Id) return _file.HasMark && found == _file.Result.Diagnostics[0] ? new Mend("Save without byte order mark") : null;
        if (!ByRule.TryGetValue(found.Code, out var mend) || _root.Value is not { } root) return null;
        return JsonPlace.Find(_file.Text, root, found.Pointer, _file.OffsetOf(found)) is { Holds: true } place ? mend(place) : null;
    }
}
