using System.Collections.Immutable;
using System.Text.Json;
using Dispatcharr.PluginSdk.Manifest.Reading;
using Dispatcharr.PluginSdk.Rules;

namespace Dispatcharr.PluginSdk.Manifest;

/// <summary>Writes manifests: whole, with everything that was read, or as Dispatcharr lists them.</summary>
public static class ManifestWriter
{
    /// <summary>Writes a whole <c>plugin.json</c>, with the members that Dispatcharr does not know and the entries that it drops.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="manifest">The manifest.</param>
    public static void Write(Utf8JsonWriter writer, PluginManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(manifest);
        writer.WriteStartObject();
        WriteText(writer, "name", manifest.Name);
        WriteText(writer, "version", manifest.Version);
        WriteText(writer, "description", manifest.Description);
        WriteText(writer, "author", manifest.Author);
        WriteText(writer, "help_url", manifest.HelpUrl);
        WriteText(writer, "assembly", manifest.Assembly);
        WriteExtensions(writer, manifest.ExtensionData);
        WriteList(writer, manifest, "fields", manifest.Fields, static (writer, field) => WriteField(writer, field, whole: true));
        WriteList(writer, manifest, "actions", manifest.Actions, static (writer, action) => WriteAction(writer, action, whole: true));
        writer.WriteEndObject();
    }

    /// <summary>Writes a field as Dispatcharr lists it: known members in its order, nothing else.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="field">The field.</param>
    public static void WriteField(Utf8JsonWriter writer, PluginField field)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(field);
        WriteField(writer, field, whole: false);
    }

    /// <summary>Writes an action as Dispatcharr lists it: known members in its order, nothing else.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="action">The action.</param>
    public static void WriteAction(Utf8JsonWriter writer, PluginAction action)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(action);
        WriteAction(writer, action, whole: false);
    }

    private static void WriteField(Utf8JsonWriter writer, PluginField field, bool whole)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, field.Id);
        WriteText(writer, "label", field.Label);
        writer.WriteString("type"u8, WellKnownNames.FieldTypes[(int)field.Type]);
        WriteRaw(writer, "default", field.Default);
        WriteText(writer, "help_text", field.HelpText);
        WriteText(writer, "description", field.Description);
        WriteText(writer, "placeholder", field.Placeholder);
        WriteText(writer, "input_type", field.InputType);
        WriteNumber(writer, "min", field.Min);
        WriteNumber(writer, "max", field.Max);
        WriteNumber(writer, "step", field.Step);
        WriteText(writer, "value", field.Value);
        if (!field.Options.IsDefault) WriteOptions(writer, field.Options, whole);
        if (whole) WriteExtensions(writer, field.ExtensionData);
        writer.WriteEndObject();
    }

    private static void WriteOptions(Utf8JsonWriter writer, ImmutableArray<FieldOption> options, bool whole)
    {
        writer.WriteStartArray("options"u8);
        foreach (var option in options)
        {
            writer.WriteStartObject();
            writer.WriteString("value"u8, option.Value);
            writer.WriteString("label"u8, option.Label);
            if (whole) WriteExtensions(writer, option.ExtensionData);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteAction(Utf8JsonWriter writer, PluginAction action, bool whole)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, action.Id);
        writer.WriteString("label"u8, action.Label);
        WriteText(writer, "description", action.Description);
        WriteRaw(writer, "confirm", action.Confirm?.Json);
        WriteText(writer, "button_label", action.ButtonLabel);
        WriteText(writer, "button_variant", action.ButtonVariant);
        WriteText(writer, "button_color", action.ButtonColor);
        if (!action.Events.IsDefault)
        {
            writer.WriteStartArray("events"u8);
            foreach (var name in action.Events) writer.WriteStringValue(name);
            writer.WriteEndArray();
        }

        if (whole) WriteExtensions(writer, action.ExtensionData);
        writer.WriteEndObject();
    }

    /// <summary>Writes what is kept and, at its old place, what was dropped.</summary>
    private static void WriteList<T>(Utf8JsonWriter writer, PluginManifest manifest, string name, ImmutableArray<T> kept, Action<Utf8JsonWriter, T> write)
    {
        var dropped = manifest.Dropped.Where(entry => entry.List == name).OrderBy(entry => entry.Index).ToArray();
        if (kept.IsEmpty && dropped.Length == 0) return;
        writer.WriteStartArray(name);
        for (int next = 0, gone = 0; next < kept.Length || gone < dropped.Length;)
        {
            if (gone < dropped.Length && (next == kept.Length || dropped[gone].Index <= next + gone)) WriteJson(writer, dropped[gone++].Json);
            else write(writer, kept[next++]);
        }

        writer.WriteEndArray();
    }

    private static void WriteExtensions(Utf8JsonWriter writer, ImmutableArray<KeyValuePair<string, JsonText>> members)
    {
        foreach (var (name, value) in members) WriteRaw(writer, name, value);
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is null) return;
        if (PythonText.HasLoneSurrogate(value)) WriteRaw(writer, name, JsonText.From(value));
        else writer.WriteString(name, value);
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, double? value)
    {
        if (value is { } number) WriteRaw(writer, name, JsonText.FromRaw(PythonText.Format(number)));
    }

    private static void WriteRaw(Utf8JsonWriter writer, string name, JsonText? value)
    {
        if (value is not { } json) return;
        writer.WritePropertyName(name);
        WriteJson(writer, json);
    }

    /// <summary>As it was written: it may nest deeper and hold more than a JSON library takes.</summary>
    private static void WriteJson(Utf8JsonWriter writer, JsonText json) => writer.WriteRawValue(json.Raw, skipInputValidation: true);
}
