using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dispatcharr.PluginSdk.Manifest;

namespace Dispatcharr.PluginSdk.Cli.Output;

/// <summary>One JSON object a line for each manifest.</summary>
/// <param name="output">Where to.</param>
/// <param name="whole">Whether to write the manifest too, as Dispatcharr sees it.</param>
internal sealed class ManifestJsonWriter(Stream output, bool whole) : IReportWriter
{
    private readonly ArrayBufferWriter<byte> _line = new();

    /// <inheritdoc/>
    public void Write(CheckedManifest manifest)
    {
        _line.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(_line, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = int.MaxValue }))
        {
            writer.WriteStartObject();
            writer.WriteString("path"u8, manifest.Input.Path);
            writer.WriteBoolean("legacy"u8, manifest.Result.IsLegacy);
            if (whole) WriteManifest(writer, manifest.Result.Manifest ?? new());
            WriteDiagnostics(writer, manifest.Result);
            writer.WriteEndObject();
        }

        // A value that is kept as its author wrote it may span lines; in JSON only whitespace can.
        foreach (var part in _line.WrittenSpan.SplitAny("\r\n"u8))
        {
            output.Write(_line.WrittenSpan[part]);
        }

        output.Write("\n"u8);
        output.Flush();
    }

    /// <inheritdoc/>
    public void Complete(Totals totals)
    {
    }

    private static void WriteManifest(Utf8JsonWriter writer, PluginManifest manifest)
    {
        writer.WriteStartObject("manifest"u8);
        writer.WriteString("name"u8, manifest.Name);
        writer.WriteString("version"u8, manifest.Version);
        writer.WriteString("description"u8, manifest.Description);
        writer.WriteString("author"u8, manifest.Author);
        writer.WriteString("help_url"u8, manifest.HelpUrl);
        writer.WriteStartArray("fields"u8);
        foreach (var field in manifest.Fields) ManifestWriter.WriteField(writer, field);
        writer.WriteEndArray();
        writer.WriteStartArray("actions"u8);
        foreach (var action in manifest.Actions) ManifestWriter.WriteAction(writer, action);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteDiagnostics(Utf8JsonWriter writer, ManifestReadResult result)
    {
        writer.WriteStartArray("diagnostics"u8);
        foreach (var diagnostic in result.Diagnostics)
        {
            writer.WriteStartObject();
            writer.WriteString("code"u8, diagnostic.Code);
            writer.WriteString("severity"u8, SeverityName(diagnostic.Severity));
            writer.WriteString("pointer"u8, diagnostic.Pointer);
            writer.WriteNumber("line"u8, diagnostic.Line);
            writer.WriteNumber("column"u8, diagnostic.Column);
            writer.WriteString("message"u8, diagnostic.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string SeverityName(ManifestSeverity severity) => severity switch
    {
        ManifestSeverity.Error => "error",
        ManifestSeverity.Warning => "warning",
        _ => "info",
    };
}
