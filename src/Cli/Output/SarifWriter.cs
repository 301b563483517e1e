using System.Text.Json;
using Dispatcharr.PluginSdk.Manifest;
using Dispatcharr.PluginSdk.Rules;

namespace Dispatcharr.PluginSdk.Cli.Output;

/// <summary>SARIF 2.1.0, which code hosts show beside the change that brought a problem.</summary>
internal sealed class SarifWriter : IReportWriter, IDisposable
{
    private readonly Stream _output;
    private readonly Utf8JsonWriter _writer;

    /// <summary>Begins the document.</summary>
    public SarifWriter(Stream output)
    {
        _output = output;
        _writer = new(output, new() { Indented = true, NewLine = "\n" });
        _writer.WriteStartObject();
        _writer.WriteString("$schema"u8, "https://json.schemastore.org/sarif-2.1.0.json"u8);
        _writer.WriteString("version"u8, "2.1.0"u8);
        _writer.WriteStartArray("runs"u8);
        _writer.WriteStartObject();
        WriteTool();
        _writer.WriteString("columnKind"u8, "utf16CodeUnits"u8);
        _writer.WriteStartArray("results"u8);
    }

    /// <inheritdoc/>
    public void Write(CheckedManifest manifest)
    {
        foreach (var diagnostic in manifest.Result.Diagnostics) WriteResult(manifest.Input.Location, diagnostic);
        _writer.Flush();
    }

    /// <inheritdoc/>
    public void Complete(Totals totals)
    {
        _writer.WriteEndArray();
        _writer.WriteStartArray("invocations"u8);
        _writer.WriteStartObject();
        _writer.WriteBoolean("executionSuccessful"u8, totals.Unreadable == 0);
        _writer.WriteEndObject();
        _writer.WriteEndArray();
        _writer.WriteEndObject();
        _writer.WriteEndArray();
        _writer.WriteEndObject();
        _writer.Flush();
        _output.Write("\n"u8);
        _output.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private void WriteTool()
    {
        _writer.WriteStartObject("tool"u8);
        _writer.WriteStartObject("driver"u8);
        _writer.WriteString("name"u8, "dispatcharr-plugin"u8);
        _writer.WriteStartArray("rules"u8);
        foreach (var rule in ManifestRules.All)
        {
            _writer.WriteStartObject();
            _writer.WriteString("id"u8, rule.Id);
            WriteText("shortDescription"u8, rule.Title);
            _writer.WriteStartObject("defaultConfiguration"u8);
            _writer.WriteString("level"u8, Level(rule.Severity));
            _writer.WriteEndObject();
            _writer.WriteEndObject();
        }

        _writer.WriteEndArray();
        _writer.WriteEndObject();
        _writer.WriteEndObject();
    }

    private void WriteResult(string location, ManifestDiagnostic diagnostic)
    {
        _writer.WriteStartObject();
        _writer.WriteString("ruleId"u8, diagnostic.Code);
        _writer.WriteString("level"u8, Level(diagnostic.Severity));
        WriteText("message"u8, diagnostic.Message);
        _writer.WriteStartArray("locations"u8);
        _writer.WriteStartObject();
        _writer.WriteStartObject("physicalLocation"u8);
        _writer.WriteStartObject("artifactLocation"u8);
        _writer.WriteString("uri"u8, Uri(location));
        _writer.WriteEndObject();
        _writer.WriteStartObject("region"u8);
        _writer.WriteNumber("startLine"u8, diagnostic.Line);
        _writer.WriteNumber("startColumn"u8, diagnostic.Column);
        _writer.WriteEndObject();
        _writer.WriteEndObject();
        _writer.WriteEndObject();
        _writer.WriteEndArray();
        _writer.WriteEndObject();
    }

    private void WriteText(ReadOnlySpan<byte> name, string text)
    {
        _writer.WriteStartObject(name);
        _writer.WriteString("text"u8, text);
        _writer.WriteEndObject();
    }

    private static string Level(ManifestSeverity severity) => severity switch
    {
        ManifestSeverity.Error => "error",
        ManifestSeverity.Warning => "warning",
        _ => "note",
    };

    /// <summary>A relative path stays relative, for whoever shows the report knows the root.</summary>
    private static string Uri(string path)
    {
        var escaped = string.Join('/', path.Split(Path.DirectorySeparatorChar, '/').Select(System.Uri.EscapeDataString));
        return Path.IsPathRooted(path) ? "file://" + (escaped.StartsWith('/') ? "" : "/") + escaped : escaped;
    }
}
