using System.Buffers;
using System.Text;
using System.Text.Json;
using Dispatcharr.PluginSdk.Manifest;

namespace Dispatcharr.PluginSdk.Tests.Manifest;

/// <summary>Reads manifests and writes down what Dispatcharr would list, so that it can be compared.</summary>
internal static class Listing
{
    public static readonly string[] Texts = ["name", "version", "description", "author", "help_url"];

    public static ManifestReadResult Read(string json, ManifestReaderOptions? options = null) =>
        ManifestReader.Read(Encoding.UTF8.GetBytes(json), options);

    /// <summary>The manifest as an object with <c>legacy</c>, the texts, <c>fields</c> and <c>actions</c>.</summary>
    public static JsonElement Of(ManifestReadResult result)
    {
        var manifest = result.Manifest ?? new PluginManifest();
        return Written(writer =>
        {
            writer.WriteStartObject();
            writer.WriteBoolean("legacy", result.IsLegacy);
            string?[] texts = [manifest.Name, manifest.Version, manifest.Description, manifest.Author, manifest.HelpUrl];
            foreach (var (name, text) in Texts.Zip(texts))
            {
                writer.WritePropertyName(name);
                writer.WriteRawValue(text is null ? "null" : Quote(text));
            }

            writer.WriteStartArray("fields");
            foreach (var field in manifest.Fields) ManifestWriter.WriteField(writer, field);
            writer.WriteEndArray();
            writer.WriteStartArray("actions");
            foreach (var action in manifest.Actions) ManifestWriter.WriteAction(writer, action);
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    /// <summary>The whole file again.</summary>
    public static byte[] Whole(PluginManifest manifest)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer)) ManifestWriter.Write(writer, manifest);
        return buffer.WrittenSpan.ToArray();
    }

    private static JsonElement Written(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer)) write(writer);
        var reader = new Utf8JsonReader(buffer.WrittenSpan, new JsonReaderOptions { MaxDepth = 20_000 });
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>A JSON string in which every half of a surrogate pair survives.</summary>
    private static string Quote(string text) =>
        string.Concat(text.Select(c => c is >= ' ' and <= '~' and not ('"' or '\\') ? c.ToString() : $"\\u{(int)c:x4}").Prepend("\"").Append("\""));
}
