using System.Text.Json;
using Dispatcharr.PluginSdk.Rules;

namespace Dispatcharr.PluginSdk.Manifest.Reading;

/// <summary>What an author should know of one action that Dispatcharr keeps.</summary>
internal readonly ref struct ActionChecks(DiagnosticBag bag, PluginAction action, ReadOnlySpan<int> at, int index)
{
    private readonly ReadOnlySpan<int> _at = at;

    public void Check()
    {
        if (!Naming.IsSnakeCase(action.Id)) Add(ManifestRules.IdStyle, ActionKey.Id, $"The id '{Excerpt.Of(action.Id)}' is not snake_case, as ids of Dispatcharr's plugins are; '{Naming.ToSnakeCase(Excerpt.Of(action.Id))}' would be.");
        if (action.Id == "stop") Add(ManifestRules.StopAction, ActionKey.Id, "Dispatcharr runs an action with the id 'stop' by itself when the plugin is disabled, deleted or reloaded and has no stop hook; take another id, unless that is meant.");
        CheckButton();
        if (action.Confirm is { } confirm) CheckConfirm(confirm);
    }

    private void CheckButton()
    {
        if (action.ButtonVariant is { Length: > 0 } variant && Array.IndexOf(WellKnownNames.ButtonVariants, variant) < 0)
        {
            Add(ManifestRules.ButtonVariant, ActionKey.ButtonVariant, $"The page knows no button variant '{Excerpt.Of(variant)}' and shows a plain button. {Hint(variant, WellKnownNames.ButtonVariants)}");
        }

        if (action.ButtonColor is { Length: > 0 } color && !WellKnownNames.IsColor(color))
        {
            Add(ManifestRules.ButtonColor, ActionKey.ButtonColor, $"The page knows no colour '{Excerpt.Of(color)}'. {Hint(color, WellKnownNames.ButtonColors)}");
        }
    }

    private static string Hint(string name, string[] known) =>
        Nearest.Find(name, known) is { } nearest ? $"Did you mean '{nearest}'?" : $"Known: {string.Join(", ", known)}.";

    private void CheckConfirm(ActionConfirm confirm)
    {
        if (confirm.Json.Kind is JsonValueKind.String or JsonValueKind.Number)
        {
            Add(ManifestRules.ConfirmIsText, ActionKey.Confirm, """The page asks only for true and for an object, so nothing is asked here; write {"message": "…"}.""");
        }
        else if (!action.Events.IsDefaultOrEmpty && confirm.IsAsked)
        {
            Add(ManifestRules.ConfirmOnEvent, ActionKey.Confirm, "The question is asked in the page only: when an event starts the action, it runs at once.");
        }
    }

    private void Add(Rule rule, ActionKey key, string message) => bag.Add(rule, _at[(int)key], $"/actions/{index}/{WellKnownNames.ActionKeys[(int)key]}", message);
}
