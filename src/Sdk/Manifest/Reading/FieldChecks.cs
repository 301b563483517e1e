using System.Text.Json;
using Dispatcharr.PluginSdk.Rules;

namespace Dispatcharr.PluginSdk.Manifest.Reading;

/// <summary>What an author should know of one field that Dispatcharr keeps.</summary>
internal readonly ref struct FieldChecks(DiagnosticBag bag, PluginField field, ReadOnlySpan<int> at, int index)
{
    /// <summary>More options than these are not held against a misspelt default: each comparison costs the product of two lengths.</summary>
    private const int NearestAmong = 1_000;

    private readonly ReadOnlySpan<int> _at = at;

    public void Check()
    {
        CheckId();
        if (field.Default is { } initial) CheckDefault(initial);
        CheckEffects();
    }

    private void CheckId()
    {
        if (!Naming.IsSnakeCase(field.Id)) Add(ManifestRules.IdStyle, FieldKey.Id, $"The id '{Excerpt.Of(field.Id)}' is not snake_case, as ids of Dispatcharr's plugins are; '{Naming.ToSnakeCase(Excerpt.Of(field.Id))}' would be.");
        if (field.Id == "confirm") Add(ManifestRules.ConfirmField, FieldKey.Id, "A field with the id 'confirm' switches confirmation on for every action that has none of its own; take another id, unless that is meant.");
    }

    private void CheckDefault(JsonText initial)
    {
        var fits = field.Type switch
        {
            FieldType.Boolean => initial.Kind is JsonValueKind.True or JsonValueKind.False,
            FieldType.Number => initial.Kind == JsonValueKind.Number,
            FieldType.Info => true,
            _ => initial.Kind == JsonValueKind.String,
        };
        if (!fits) Add(ManifestRules.DefaultType, FieldKey.Default, $"The default is no {Wanted(field.Type)}, as a field of type '{Word(field.Type)}' saves. Dispatcharr hands it to the plugin as it is; write a {Wanted(field.Type)}.");
        else if (field.Type == FieldType.Select && !field.Options.IsDefaultOrEmpty && !IsOffered(initial)) ReportDefaultOption(initial.AsString() ?? "");
    }

    private bool IsOffered(JsonText value)
    {
        foreach (var option in field.Options)
        {
            if (value.IsText(option.Value)) return true;
        }

        return false;
    }

    private void ReportDefaultOption(string value)
    {
        var values = field.Options.Take(NearestAmong).Select(option => option.Value).ToArray();
        Add(ManifestRules.DefaultOption, FieldKey.Default, $"The default '{Excerpt.Of(value)}' is none of the options, so nothing is selected; take '{Excerpt.Of(Nearest.Find(value, values) ?? values[0])}' or another of them.");
    }

    private void CheckEffects()
    {
        if (field.Min is not null || field.Max is not null || field.Step is not null) CheckRange();
        if (field.InputType is { Length: > 0 } && !field.IsMasked) NoEffect(FieldKey.InputType, field.Type == FieldType.String ? "only 'password' has an effect" : "it has an effect on type 'string' only");
        if (!field.Options.IsDefault && field.Type != FieldType.Select) NoEffect(FieldKey.Options, "only a 'select' shows options");
        if (field.Placeholder is { Length: > 0 } && field.Type is FieldType.Boolean or FieldType.Info) NoEffect(FieldKey.Placeholder, "there is no input to show it in");
        if (field.Default is not null && field.Type == FieldType.Info) NoEffect(FieldKey.Default, "an 'info' field has no value");
        if (field.Value is not null && (field.HelpText ?? field.Description) is not null) NoEffect(FieldKey.Value, "help_text or description is shown in its place");
    }

    private void CheckRange()
    {
        var why = field.Type == FieldType.Number ? "Dispatcharr's page does not enforce it; check the number in the plugin too" : "it belongs to a 'number'";
        if (field.Min is not null) NoEffect(FieldKey.Min, why);
        if (field.Max is not null) NoEffect(FieldKey.Max, why);
        if (field.Step is not null) NoEffect(FieldKey.Step, why);
    }

    private void NoEffect(FieldKey key, string why) => Add(ManifestRules.NoEffect, key, $"'{Name(key)}' has no effect on a field of type '{Word(field.Type)}': {why}.");

    private void Add(Rule rule, FieldKey key, string message) => bag.Add(rule, _at[(int)key], $"/fields/{index}/{Name(key)}", message);

    private static string Name(FieldKey key) => WellKnownNames.FieldKeys[(int)key];

    private static string Word(FieldType type) => WellKnownNames.FieldTypes[(int)type];

    private static string Wanted(FieldType type) => type switch
    {
        FieldType.Boolean => "true or false",
        FieldType.Number => "number",
        _ => "text in quotes",
    };
}
