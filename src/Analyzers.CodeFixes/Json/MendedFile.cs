using System.Collections.Immutable;
using System.Text;
using Dispatcharr.PluginSdk.Analyzers.Json;
using Dispatcharr.PluginSdk.Manifest;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Dispatcharr.PluginSdk.Analyzers.CodeFixes.Json;

/// <summary>A file after a mend. The reader looks at it again, so that no mend makes it worse.</summary>
internal static class MendedFile
{
    /// <summary>What to look for in a file, as the analyzer does.</summary>
    public static ManifestReaderOptions OptionsFor(TextDocument document)
    {
        var options = document.Project.AnalyzerOptions;
        return options.AdditionalFiles.FirstOrDefault(file => file.Path == document.FilePath) is { } file ? EditorConfig.ReaderOptions(options, file) : new();
    }

    /// <summary>The text after a mend; null when it does not help, or costs more than it mends.</summary>
    public static SourceText? Apply(SourceText text, Mend mend, string id, ManifestReaderOptions options) =>
        Apply(text, mend, id, PluginFile.Read(text, options).Result, options);

    /// <summary>The text after every mend that the rules have.</summary>
    public static SourceText ApplyAll(SourceText text, ImmutableHashSet<string> ids, ManifestReaderOptions options, CancellationToken cancellationToken)
    {
        for (var refused = 0; ;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var file = PluginFile.Read(text, options);
            var mends = new PluginJsonMends(file);
            // Each round mends the first that it can, which leaves one problem less; what is refused stays in front.
            var found = file.Result.Diagnostics.Where(one => ids.Contains(one.Code)).Skip(refused).FirstOrDefault();
            if (found is null) return text;
            if (mends.Find(found) is { } mend && Apply(text, mend, found.Code, file.Result, options) is { } mended) text = mended;
            else refused++;
        }
    }

    private static SourceText? Apply(SourceText text, Mend mend, string id, ManifestReadResult before, ManifestReaderOptions options)
    {
        var mended = mend.Changes.IsEmpty ? SourceText.From(text.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), text.ChecksumAlgorithm) : text.WithChanges(mend.Changes);
        var after = PluginFile.Read(mended, options).Result;
        var helps = after.Diagnostics.Count(one => one.Code == id) < before.Diagnostics.Count(one => one.Code == id);
        return helps && (before.IsLegacy || !after.IsLegacy) && Errors(after) <= Errors(before) ? mended : null;
    }

    private static int Errors(ManifestReadResult result) => result.Diagnostics.Count(one => one.Severity == ManifestSeverity.Error);
}
