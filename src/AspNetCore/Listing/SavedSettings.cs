using System.Text.Json;
using Dispatcharr.PluginSdk.Hosting;

namespace Dispatcharr.PluginSdk.AspNetCore.Listing;

/// <summary>Writes what was saved. Who may not manage plugins sees no secrets.</summary>
internal static class SavedSettings
{
    /// <summary>What stands in place of a secret.</summary>
    public const string Mask = "********";

    /// <summary>Writes the saved settings as an object.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="entry">Whose.</param>
    /// <param name="seesSecrets">Whether to write everything as it is.</param>
    public static void Write(Utf8JsonWriter writer, PluginEntry entry, bool seesSecrets)
    {
        if (seesSecrets && entry.Settings.ValueKind == JsonValueKind.Object)
        {
            entry.Settings.WriteTo(writer);
            return;
        }

        writer.WriteStartObject();
        if (entry.Settings.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in entry.Settings.EnumerateObject())
            {
                if (IsEmpty(member.Value) || IsOpen(entry, member.Name)) member.WriteTo(writer);
                else writer.WriteString(member.Name, Mask);
            }
        }

        writer.WriteEndObject();
    }

    // A value that no listed field explains may be a secret too: of a plugin whose files are gone, or whose fields only its code knows.
    private static bool IsOpen(PluginEntry entry, string id)
    {
        var known = false;
        foreach (var field in entry.Fields)
        {
            if (field.Id != id) continue;
            if (field.IsMasked) return false;
            known = true;
        }

        return known;
    }

    private static bool IsEmpty(JsonElement value) =>
        value.ValueKind == JsonValueKind.Null || (value.ValueKind == JsonValueKind.String && value.ValueEquals(""));
}
