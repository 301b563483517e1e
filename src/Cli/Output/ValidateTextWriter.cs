namespace Dispatcharr.PluginSdk.Cli.Output;

/// <summary>Diagnostics as compilers write them, so that editors and CI systems find the place.</summary>
internal sealed class ValidateTextWriter(TextWriter output, Ink ink) : IReportWriter
{
    /// <inheritdoc/>
    public void Write(CheckedManifest manifest)
    {
        var location = VisibleText.Of(manifest.Input.Location);
        var excerpt = manifest.Input.Bytes is { } bytes ? new SourceExcerpt(bytes) : null;
        foreach (var diagnostic in manifest.Result.Diagnostics)
        {
            output.WriteLine(
                $"{location}:{diagnostic.Line}:{diagnostic.Column}: {ink.Severity(diagnostic.Severity)} {diagnostic.Code}: {VisibleText.Of(diagnostic.Message)}");
            if (excerpt?.At(diagnostic.Line, diagnostic.Column) is not ({ Length: > 0 } text, var indent)) continue;
            output.WriteLine($"    {text}");
            output.WriteLine($"    {new string(' ', indent)}{ink.Caret()}");
        }

        output.Flush();
    }

    /// <inheritdoc/>
    public void Complete(Totals totals)
    {
        var unreadable = totals.Unreadable > 0 ? $"; {Totals.Count(totals.Unreadable, "path")} could not be read" : "";
        output.WriteLine($"{Totals.Count(totals.Manifests, "manifest")}: {totals}{unreadable}");
        output.Flush();
    }
}
