using System.Text.Json;
using Dispatcharr.PluginSdk.Rules;

namespace Dispatcharr.PluginSdk.Manifest.Reading;

/// <summary>What shows only when the whole manifest is read: equal ids, credentials, missing questions.</summary>
internal ref partial struct ManifestParser
{
    private readonly void CheckTogether(PluginManifest manifest)
    {
        CheckFieldIds(manifest);
        CheckActionIds(manifest);
        CheckConfirms(manifest);
        if (manifest.Fields.Length > 0) new CredentialChecks(_bag, manifest, _scratch, _options.ThirdPartyServices).Check();
    }

    private readonly void CheckFieldIds(PluginManifest manifest)
    {
        var ids = default(IdSet);
        for (var i = 0; i < manifest.Fields.Length; i++)
        {
            if (!ids.Add(manifest.Fields[i].Id)) ReportDuplicateId(ManifestRules.DuplicateField, "fields", _scratch.FieldPlaces[i].Index, _scratch.FieldPlaces[i].IdAt, manifest.Fields[i].Id);
        }
    }

    private readonly void CheckActionIds(PluginManifest manifest)
    {
        var ids = default(IdSet);
        for (var i = 0; i < manifest.Actions.Length; i++)
        {
            if (!ids.Add(manifest.Actions[i].Id)) ReportDuplicateId(ManifestRules.DuplicateAction, "actions", _scratch.ActionPlaces[i].Index, _scratch.ActionPlaces[i].IdAt, manifest.Actions[i].Id);
        }
    }

    private readonly void ReportDuplicateId(Rule rule, string list, int index, int at, string id) =>
        _bag.Add(rule, at, $"/{list}/{index}/id", $"The id '{Excerpt.Of(id)}' is there twice, and the two cannot be told apart; give each its own.");

    /// <summary>A field with the id <c>confirm</c> asks for every action, so then none is missing.</summary>
    private readonly void CheckConfirms(PluginManifest manifest)
    {
        foreach (var field in manifest.Fields)
        {
            if (field.Id == "confirm") return;
        }

        for (var i = 0; i < manifest.Actions.Length; i++)
        {
            var action = manifest.Actions[i];
            if ((DestructiveWords.Find(action.Id) ?? DestructiveWords.Find(action.Label)) is not { } word) continue;
            // That a text or a number asks nothing is said where it stands, by DSP0310.
            if (action.Confirm is { IsAsked: true } or { Json.Kind: JsonValueKind.String or JsonValueKind.Number }) continue;
            var (index, at) = _scratch.ActionPlaces[i];
            _bag.Add(ManifestRules.MissingConfirm, at, $"/actions/{index}/id", $"By its name ('{word}') the action takes something away, and the page runs it at one click; add \"confirm\": {{\"message\": \"…\"}}.");
        }
    }
}
