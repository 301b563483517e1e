using Dispatcharr.PluginSdk.Manifest;
using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatcharr.PluginSdk.Analyzers.Json;

/// <summary>Holds <c>plugin.json</c> to the same rules as hosts and the command line, by the same reader.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PluginJsonAnalyzer() : PluginAnalyzer([.. ManifestRules.All])
{
    internal static bool IsManifest(AdditionalText file) => IsManifest(file.Path);

    internal static bool IsManifest(string path) => string.Equals(Path.GetFileName(path), "plugin.json", StringComparison.OrdinalIgnoreCase);

    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types) => context.RegisterAdditionalFileAction(Check);

    private static void Check(AdditionalFileAnalysisContext context)
    {
        var file = context.AdditionalFile;
        if (!IsManifest(file)) return;
        if (file.GetText(context.CancellationToken) is not { } source) return;
        var read = PluginFile.Read(source, EditorConfig.ReaderOptions(context.Options, file));
        if (read.Result.Diagnostics.IsEmpty) return;
        var mends = new PluginJsonMends(read);
        foreach (var found in read.Result.Diagnostics) context.ReportDiagnostic(Describe(file.Path, read, found, mends.Find(found)));
    }

    private static Diagnostic Describe(string path, PluginFile file, ManifestDiagnostic found, Mend? mend)
    {
        var span = file.SpanOf(found);
        var location = Location.Create(path, span, file.Source.Lines.GetLinePositionSpan(span));
        return Diagnostic.Create(
            Descriptors.Of(found.Code), location, Descriptors.SeverityOf(found.Severity), additionalLocations: null, mend?.ToProperties(), found.Message);
    }
}
