using System.Text.Json;

namespace Dispatcharr.PluginSdk.Manifest;

/// <summary>Writes manifests: whole, with everything that was read, or as Dispatcharr lists them.</summary>
public static class ManifestWriter
{
    /// <summary>Writes a field as Dispatcharr lists it: known members in its order, nothing else.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="field">The field.</param>
    public static void WriteField(Utf8JsonWriter writer, PluginField field) => throw new NotSupportedException("skeleton");

    /// <summary>Writes an action as Dispatcharr lists it: known members in its order, nothing else.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="action">The action.</param>
    public static void WriteAction(Utf8JsonWriter writer, PluginAction action) => throw new NotSupportedException("skeleton");

    /// <summary>Writes a whole <c>plugin.json</c>, with the members that Dispatcharr does not know and the entries that it drops.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="manifest">The manifest.</param>
    public static void Write(Utf8JsonWriter writer, PluginManifest manifest) => throw new NotSupportedException("skeleton");
}
