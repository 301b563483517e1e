using System.Text.Json;
using Dispatcharr.PluginSdk.Hosting;
using Dispatcharr.PluginSdk.Manifest;

namespace Dispatcharr.PluginSdk.AspNetCore.Listing;

/// <summary>Writes a plugin as Dispatcharr lists it.</summary>
internal static class EntryWriter
{
    /// <summary>Writes the 25 members in Dispatcharr's order, and one of ours, <c>error</c>, for a manager to see why a plugin is not loaded.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="entry">The plugin.</param>
    /// <param name="view">For whom.</param>
    public static void Write(Utf8JsonWriter writer, PluginEntry entry, ListView view)
    {
        writer.WriteStartObject();
        writer.WriteString("key"u8, entry.Key);
        writer.WriteString("name"u8, entry.Name);
        writer.WriteString("version"u8, entry.Version);
        writer.WriteString("description"u8, entry.Description);
        writer.WriteString("author"u8, entry.Author);
        writer.WriteString("help_url"u8, entry.HelpUrl);
        writer.WriteBoolean("enabled"u8, entry.Enabled);
        writer.WriteBoolean("ever_enabled"u8, entry.EverEnabled);
        writer.WriteStartArray("fields"u8);
        foreach (var field in entry.Fields) ManifestWriter.WriteField(writer, field);
        writer.WriteEndArray();
        writer.WritePropertyName("settings"u8);
        SavedSettings.Write(writer, entry, view.SeesSecrets);
        writer.WriteStartArray("actions"u8);
        foreach (var action in entry.Actions) ManifestWriter.WriteAction(writer, action);
        writer.WriteEndArray();
        writer.WriteBoolean("missing"u8, entry.Missing);
        writer.WriteBoolean("trusted"u8, entry.Enabled || entry.EverEnabled);
        writer.WriteBoolean("loaded"u8, entry.Loaded);
        writer.WriteBoolean("legacy"u8, entry.Legacy);
        writer.WriteString("logo_url"u8, Logo.FileOf(entry) is null ? null : view.LogoUrl(entry.Key));
        WriteStoreLink(writer);
        if (view.SeesSecrets && entry.Error is { } error) writer.WriteString("error"u8, error);
        writer.WriteEndObject();
    }

    // Nothing comes from a store yet.
    private static void WriteStoreLink(Utf8JsonWriter writer)
    {
        writer.WriteNull("source_repo"u8);
        writer.WriteNull("source_repo_name"u8);
        writer.WriteBoolean("is_official_repo"u8, false);
        writer.WriteString("slug"u8, ""u8);
        writer.WriteBoolean("is_managed"u8, false);
        writer.WriteBoolean("installed_version_is_prerelease"u8, false);
        writer.WriteBoolean("update_available"u8, false);
        writer.WriteString("latest_version"u8, ""u8);
        writer.WriteBoolean("deprecated"u8, false);
    }
}
