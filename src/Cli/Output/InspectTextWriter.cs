using Dispatcharr.PluginSdk.Manifest;

namespace Dispatcharr.PluginSdk.Cli.Output;

/// <summary>What Dispatcharr sees of a plugin, in a few lines for people.</summary>
internal sealed class InspectTextWriter(TextWriter output) : IReportWriter
{
    /// <inheritdoc/>
    public void Write(CheckedManifest manifest)
    {
        output.WriteLine(VisibleText.Of(manifest.Input.Path));
        var name = manifest.Result.Manifest?.Name is { Length: > 0 } given ? given : manifest.Input.FolderName ?? "";
        if (manifest.Result.Manifest is { } seen) WriteSeen(name, seen);
        else output.WriteLine($"  {VisibleText.Of(name)} (legacy: no fields, no actions)");
        var found = new Totals();
        found.Add(manifest.Result);
        Line("found", found.ToString());
        output.Flush();
    }

    /// <inheritdoc/>
    public void Complete(Totals totals)
    {
    }

    private void WriteSeen(string name, PluginManifest seen)
    {
        var title = $"{name} {seen.Version}".TrimEnd();
        output.WriteLine(VisibleText.Of($"  {title}{(seen.Author is { Length: > 0 } author ? $" by {author}" : "")}"));
        if (seen.Description is { Length: > 0 } description) output.WriteLine($"  {VisibleText.Of(description)}");
        if (seen.HelpUrl is { Length: > 0 } help) Line("help", help);
        Line("fields", List(seen.Fields.Select(field => $"{field.Id} ({field.Type.ToString().ToLowerInvariant()})")));
        Line("actions", List(seen.Actions.Select(action => action.Events is { IsDefaultOrEmpty: false } events
            ? $"{action.Id} (on {string.Join(", ", events)})"
            : action.Id)));
        if (seen.Dropped.Length > 0) Line("dropped", List(seen.Dropped.Select(entry => $"/{entry.List}/{entry.Index}")));
    }

    private void Line(string name, string text) => output.WriteLine($"  {name,-8} {VisibleText.Of(text)}");

    private static string List(IEnumerable<string> items) => string.Join(", ", items) is { Length: > 0 } list ? list : "none";
}
