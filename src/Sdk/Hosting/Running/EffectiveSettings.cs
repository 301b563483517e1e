using System.Collections.Immutable;
using System.Text.Json;
using Dispatcharr.PluginSdk.Manifest;

namespace Dispatcharr.PluginSdk.Hosting.Running;

/// <summary>Lays saved settings over the fields' defaults, as Dispatcharr does before a run.</summary>
internal static class EffectiveSettings
{
    /// <summary>A saved null counts as saved; of fields with one id the first default wins; nothing is coerced.</summary>
    public static PluginSettings Of(JsonElement saved, ImmutableArray<PluginField> fields)
    {
        var values = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (saved.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in saved.EnumerateObject()) values[member.Name] = member.Value;
        }

        foreach (var field in fields)
        {
            if (field.Default is { } value && !values.ContainsKey(field.Id) && Parse(value) is { } element) values.Add(field.Id, element);
        }

        return values.Count == 0 ? PluginSettings.Empty : new PluginSettings(values);
    }

    private static JsonElement? Parse(JsonText value)
    {
        try
        {
            return value.ToElement();
        }
        catch (JsonException)
        {
            return null; // NaN and the like, from a plugin's own code.
        }
    }
}
