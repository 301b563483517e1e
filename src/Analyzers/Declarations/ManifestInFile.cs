using System.Collections.Immutable;
using Dispatcharr.PluginSdk.Analyzers.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatcharr.PluginSdk.Analyzers.Declarations;

/// <summary>Reads what the <c>plugin.json</c> beside the code declares, as hosts do: what they drop is not there.</summary>
internal sealed class ManifestInFile
{
    private readonly string _path;
    private readonly PluginFile _file;
    private readonly JsonNode? _root;

    private ManifestInFile(string path, PluginFile file)
    {
        (_path, _file, _root) = (path, file, JsonTree.Parse(file.Text));
        var manifest = file.Result.Manifest!;
        Fields = [.. manifest.Fields.Select(field => new DeclaredEntry(field.Id, PlaceOf("fields", field.Id)) { FileField = field })];
        Actions = [.. manifest.Actions.Select(action => new DeclaredEntry(action.Id, PlaceOf("actions", action.Id)) { FileAction = action })];
    }

    public ImmutableArray<DeclaredEntry> Fields { get; }

    public ImmutableArray<DeclaredEntry> Actions { get; }

    /// <summary>Null when there is no such file, or it is no manifest.</summary>
    public static ManifestInFile? Read(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        if (options.AdditionalFiles.FirstOrDefault(PluginJsonAnalyzer.IsManifest) is not { } found || found.GetText(cancellationToken) is not { } source) return null;
        var file = PluginFile.Read(source, EditorConfig.ReaderOptions(options, found));
        return file.Result.Manifest is null ? null : new(found.Path, file);
    }

    private Location PlaceOf(string list, string id)
    {
        var node = _root?[list]?.Items.Select(entry => entry["id"]).FirstOrDefault(one => one is not null && JsonPlace.TextOf(_file.Text, one) == id);
        var span = node?.Span ?? default;
        return Location.Create(_path, span, _file.Source.Lines.GetLinePositionSpan(span));
    }
}
