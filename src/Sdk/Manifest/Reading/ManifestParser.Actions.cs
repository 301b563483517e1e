using System.Runtime.CompilerServices;
using System.Collections.Immutable;
using Dispatcharr.PluginSdk.Rules;

namespace Dispatcharr.PluginSdk.Manifest.Reading;

/// <summary>The list of actions.</summary>
internal ref partial struct ManifestParser
{
    private static readonly KeySet ActionKeys = new(WellKnownNames.ActionKeys);
    private static readonly KeySet Variants = new(WellKnownNames.ButtonVariants);
    private static readonly KeySet Colors = new(WellKnownNames.ButtonColors);
    private static readonly KeySet Events = new(WellKnownNames.Events);
    private static readonly KeySet ConfirmKeys = new(WellKnownNames.ConfirmKeys);

    private ImmutableArray<PluginAction> ReadActions(ref ObjectMembers manifest)
    {
        _scratch.Actions.Clear();
        _scratch.ActionPlaces.Clear();
        if (!OpenList(ref manifest, "actions")) return [];
        var index = 0;
        for (var more = _cursor.Open(']'); more; more = _cursor.More(']'), index++)
        {
            var open = _cursor.Peek();
            var start = _cursor.Position;
            if (open != '{') DropEntry("actions", index, ManifestRules.WrongJsonType, "action");
            else if (ReadAction(index) is { } action) _scratch.Actions.Add(action);
            else KeepDropped("actions", index, start);
        }

        return [.. _scratch.Actions];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private PluginAction? ReadAction(int index)
    {
        var start = _cursor.Position;
        var members = new ObjectMembers(ActionKeys, "actions", index);
        var at = default(Offsets);
        string? id = null, label = null, description = null, buttonLabel = null, buttonVariant = null, buttonColor = null;
        ActionConfirm? confirm = null;
        ImmutableArray<string> events = default;
        for (var more = _cursor.Open('}'); more; more = _cursor.More('}'))
        {
            var key = ReadKey(ref members);
            if (_cursor.Failed) return null;
            if (key >= 0) at[key] = _cursor.Position;
            switch ((ActionKey)key)
            {
                case ActionKey.Id: id = ReadText(ref members, key, mayBeBlank: false); break;
                case ActionKey.Label: label = ReadText(ref members, key, mayBeBlank: false); break;
                case ActionKey.Description: description = ReadText(ref members, key, mayBeBlank: true); break;
                case ActionKey.Confirm: confirm = ReadConfirm(ref members, key); break;
                case ActionKey.ButtonLabel: buttonLabel = ReadText(ref members, key, mayBeBlank: true); break;
                case ActionKey.ButtonVariant: buttonVariant = ReadWord(ref members, key, Variants); break;
                case ActionKey.ButtonColor: buttonColor = ReadWord(ref members, key, Colors); break;
                case ActionKey.Events: events = ReadEvents(ref members, key); break;
                default: ReadUnknown(ref members); break;
            }
        }

        Require(ref members, (int)ActionKey.Id, start);
        Require(ref members, (int)ActionKey.Label, start);
        if (members.Bad != 0 || _cursor.Failed) return null;
        var action = new PluginAction
        {
            Id = id!,
            Label = label!,
            Description = description,
            Confirm = confirm,
            ButtonLabel = buttonLabel,
            ButtonVariant = buttonVariant,
            ButtonColor = buttonColor,
            Events = events,
            ExtensionData = members.Extensions,
        };
        new ActionChecks(_bag, action, at, index).Check();
        _scratch.ActionPlaces.Add((index, at[(int)ActionKey.Id]));
        return action;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ActionConfirm? ReadConfirm(ref ObjectMembers action, int key)
    {
        if (_cursor.Peek() == '{') ReportConfirmKeys(action.Index);
        return ReadAny(ref action, key) is { } json ? ActionConfirm.FromJson(json) : null;
    }

    /// <summary>Looks ahead for members that the page passes over; the value itself is read afterwards, as any JSON.</summary>
    private readonly void ReportConfirmKeys(int index)
    {
        var ahead = _cursor.Again(_cursor.Position);
        for (var more = ahead.Open('}'); more; more = ahead.More('}'))
        {
            ahead.Peek();
            var at = ahead.Position;
            var raw = ahead.ReadString(out var escaped);
            if (!ahead.Expect(':')) return;
            if (escaped || ConfirmKeys.IndexOf(raw) < 0) ReportConfirmKey(index, at, _cursor.Decode(raw, escaped));
            ahead.SkipValue(out _, out _);
        }
    }

    private readonly void ReportConfirmKey(int index, int at, string name)
    {
        if (!name.StartsWith('_') && Array.IndexOf(WellKnownNames.ConfirmKeys, name) < 0) ReportUnknown(at, $"/actions/{index}/confirm", name, WellKnownNames.ConfirmKeys);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ImmutableArray<string> ReadEvents(ref ObjectMembers action, int key)
    {
        var at = _cursor.Position;
        var open = _cursor.Peek();
        if (open != '[')
        {
            if (open == 'n') DropValue(ref action, key, "a list of event names");
            else if (SkipWhole()) Drop(ref action, key, ManifestRules.EventsShape, at, "must be a list of event names", """write it as ["m3u_refresh"]""");
            return default;
        }

        var events = _scratch.Events;
        events.Clear();
        var index = 0;
        for (var more = _cursor.Open(']'); more; more = _cursor.More(']'), index++)
        {
            var first = _cursor.Peek();
            at = _cursor.Position;
            if (first is (byte)'{' or (byte)'[' or (byte)'t' or (byte)'f' or (byte)'n')
            {
                if (SkipWhole()) Drop(ref action, key, ManifestRules.EventsShape, at, "holds an entry that is no event name", "remove the entry");
                continue;
            }

            if (ReadEventName(ref action, key, at) is not { } name) continue;
            ReportUnknownEvent(action.Index, index, at, name);
            events.Add(name);
        }

        return [.. events];
    }

    private string? ReadEventName(ref ObjectMembers action, int key, int at)
    {
        var name = ReadWord(ref action, key, Events);
        return name is "" ? Drop(ref action, key, ManifestRules.EventsShape, at, "holds a blank name", "remove the entry") : name;
    }

    private readonly void ReportUnknownEvent(int action, int index, int at, string name)
    {
        if (Array.IndexOf(WellKnownNames.Events, name) >= 0 || _cursor.Failed || _bag.IsFull) return;
        var hint = Nearest.Find(name, WellKnownNames.Events) is { } nearest ? $"Did you mean '{nearest}'?" : $"Known: {string.Join(", ", WellKnownNames.Events)}.";
        _bag.Add(ManifestRules.UnknownEvent, at, $"/actions/{action}/events/{index}", $"Dispatcharr 0.29 raises no event '{Excerpt.Of(name)}', so it never runs the action. {hint}");
    }

    private bool SkipWhole()
    {
        _cursor.SkipValue(out _, out _);
        return !_cursor.Failed;
    }
}
