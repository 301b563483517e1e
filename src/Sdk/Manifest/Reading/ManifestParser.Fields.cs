using System.Runtime.CompilerServices;
using System.Collections.Immutable;
using System.Text;
using Dispatcharr.PluginSdk.Rules;

namespace Dispatcharr.PluginSdk.Manifest.Reading;

/// <summary>The list of fields.</summary>
internal ref partial struct ManifestParser
{
    private static readonly KeySet FieldKeys = new(WellKnownNames.FieldKeys);
    private static readonly KeySet OptionKeys = new(WellKnownNames.OptionKeys);
    private static readonly KeySet InputTypes = new(["password"]);
    private static readonly KeySet FieldTypes = new(WellKnownNames.FieldTypes);

    private ImmutableArray<PluginField> ReadFields(ref ObjectMembers manifest)
    {
        _scratch.Fields.Clear();
        _scratch.FieldPlaces.Clear();
        if (!OpenList(ref manifest, "fields")) return [];
        var index = 0;
        for (var more = _cursor.Open(']'); more; more = _cursor.More(']'), index++)
        {
            var open = _cursor.Peek();
            var start = _cursor.Position;
            if (open != '{') DropEntry("fields", index, ManifestRules.WrongJsonType, "field");
            else if (ReadField(index) is { } field) _scratch.Fields.Add(field);
            else KeepDropped("fields", index, start);
        }

        return [.. _scratch.Fields];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private PluginField? ReadField(int index)
    {
        var start = _cursor.Position;
        var members = new ObjectMembers(FieldKeys, "fields", index);
        var at = default(Offsets);
        string? id = null, label = null, help = null, description = null, placeholder = null, input = null, value = null;
        double? min = null, max = null, step = null;
        FieldType? type = null;
        JsonText? initial = null;
        ImmutableArray<FieldOption> options = default;
        for (var more = _cursor.Open('}'); more; more = _cursor.More('}'))
        {
            var key = ReadKey(ref members);
            if (_cursor.Failed) return null;
            if (key >= 0) at[key] = _cursor.Position;
            switch ((FieldKey)key)
            {
                case FieldKey.Id: id = ReadText(ref members, key, mayBeBlank: false); break;
                case FieldKey.Label: label = ReadText(ref members, key, mayBeBlank: true); break;
                case FieldKey.Type: type = ReadFieldType(ref members, key); break;
                case FieldKey.Default: initial = ReadAny(ref members, key); break;
                case FieldKey.HelpText: help = ReadText(ref members, key, mayBeBlank: true); break;
                case FieldKey.Description: description = ReadText(ref members, key, mayBeBlank: true); break;
                case FieldKey.Placeholder: placeholder = ReadText(ref members, key, mayBeBlank: true); break;
                case FieldKey.InputType: input = ReadWord(ref members, key, InputTypes); break;
                case FieldKey.Min: min = ReadNumber(ref members, key); break;
                case FieldKey.Max: max = ReadNumber(ref members, key); break;
                case FieldKey.Step: step = ReadNumber(ref members, key); break;
                case FieldKey.Value: value = ReadText(ref members, key, mayBeBlank: true); break;
                case FieldKey.Options: options = ReadOptions(ref members, key); break;
                default: ReadUnknown(ref members); break;
            }
        }

        Require(ref members, (int)FieldKey.Id, start);
        Require(ref members, (int)FieldKey.Type, start);
        if (members.Bad != 0 || _cursor.Failed) return null;
        var field = new PluginField
        {
            Id = id!,
            Label = label,
            Type = type!.Value,
            Default = initial,
            HelpText = help,
            Description = description,
            Placeholder = placeholder,
            InputType = input,
            Min = min,
            Max = max,
            Step = step,
            Value = value,
            Options = options,
            ExtensionData = members.Extensions,
        };
        new FieldChecks(_bag, field, at, index).Check();
        _scratch.FieldPlaces.Add(new(index, at[(int)FieldKey.Id], at[(int)FieldKey.Type], at[(int)FieldKey.Default]));
        return field;
    }

    /// <summary>Takes a type: exactly one of six words, neither trimmed nor converted.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private FieldType? ReadFieldType(ref ObjectMembers members, int key)
    {
        if (_cursor.Peek() != '"')
        {
            DropValue(ref members, key, $"one of {string.Join(", ", WellKnownNames.FieldTypes)}");
            return null;
        }

        var at = _cursor.Position;
        var raw = _cursor.ReadString(out var escaped);
        var index = FieldTypes.IndexOf(escaped ? Encoding.UTF8.GetBytes(_cursor.Decode(raw, true)) : raw);
        if (index >= 0) return (FieldType)index;
        var text = _cursor.Decode(raw, escaped);
        if (text.Length == 0) Drop(ref members, key, ManifestRules.MissingMember, at, "is blank", "fill it in");
        else ReportUnknownType(ref members, key, at, text);
        return null;
    }

    private readonly void ReportUnknownType(ref ObjectMembers members, int key, int at, string text)
    {
        var hint = WellKnownNames.FieldTypeFor(text) is { } nearest ? $"write '{nearest}'" : $"use one of {string.Join(", ", WellKnownNames.FieldTypes)}";
        Drop(ref members, key, ManifestRules.UnknownFieldType, at, $"is '{Excerpt.Of(text)}', which Dispatcharr 0.29 does not know", hint);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ImmutableArray<FieldOption> ReadOptions(ref ObjectMembers field, int key)
    {
        if (_cursor.Peek() != '[')
        {
            DropValue(ref field, key, "a list of {value, label}");
            return default;
        }

        var options = _scratch.Options;
        options.Clear();
        var values = default(IdSet);
        var index = 0;
        for (var more = _cursor.Open(']'); more; more = _cursor.More(']'), index++)
        {
            if (ReadOption(ref field, index, out var valueAt) is not { } option)
            {
                field.Bad |= 1 << key;
                continue;
            }

            if (!values.Add(option.Value)) _bag.Add(ManifestRules.DuplicateOption, valueAt, $"/fields/{field.Index}/options/{index}/value", $"The option '{Excerpt.Of(option.Value)}' is there twice; give each its own value.");
            options.Add(option);
        }

        return [.. options];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private FieldOption? ReadOption(ref ObjectMembers field, int index, out int valueAt)
    {
        var start = _cursor.Peek() == 0 ? 0 : _cursor.Position;
        valueAt = start;
        var members = new ObjectMembers(OptionKeys, "fields", field.Index, index);
        if (_cursor.Peek() != '{')
        {
            _cursor.SkipValue(out _, out _);
            if (!_cursor.Failed) _bag.Add(ManifestRules.OptionShape, start, members.Pointer, """An option must be an object such as {"value": "fast", "label": "Fast"}. Dispatcharr drops the whole field because of it.""");
            return null;
        }

        string? value = null, label = null;
        for (var more = _cursor.Open('}'); more; more = _cursor.More('}'))
        {
            var key = ReadKey(ref members);
            if (_cursor.Failed) return null;
            if (key == 0) (valueAt, value) = (_cursor.Position, ReadText(ref members, key, mayBeBlank: true));
            else if (key == 1) label = ReadText(ref members, key, mayBeBlank: false);
            else ReadUnknown(ref members);
        }

        Require(ref members, 0, start);
        Require(ref members, 1, start);
        if (value is "") Drop(ref members, 0, ManifestRules.EmptyOptionValue, valueAt, "of an option is empty", "give it a word such as \"none\"");
        return members.Bad != 0 || _cursor.Failed ? null : new(value!, label!) { ExtensionData = members.Extensions };
    }
}
