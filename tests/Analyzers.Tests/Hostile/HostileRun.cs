extern alias sdk;
using System.Text;
using Dispatcharr.PluginSdk.Analyzers.Tests.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using sdk::Dispatcharr.PluginSdk.Manifest;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Hostile;

/// <summary>Compiles code of a confused author with the generator and all analyzers, and lists what must not be.</summary>
internal static class HostileRun
{
    /// <summary>Crashes, mistakes in what is generated, and mistakes in the manifest that no diagnostic tells of.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(string code)
    {
        var problems = new List<string>();
        var run = GeneratorRun.Unchecked(code);
        problems.AddRange(run.ProblemsInGenerated);
        var found = await run.Compilation.WithAnalyzers(AnalyzersUnderTest.All, new AnalyzerOptions([], new NoOptions()))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        problems.AddRange(found.Where(one => one.Id == "AD0001").Select(one => one.ToString()));
        var json = run.Compilation.Assembly.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == "PluginManifestAttribute");
        if (json?.ConstructorArguments is not [{ Value: string text }]) return problems;
        var told = found.Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        problems.AddRange(ManifestReader.Read(Encoding.UTF8.GetBytes(text)).Diagnostics
            .Where(one => one.Severity == ManifestSeverity.Error && !told.Contains(one.Code)).Select(one => $"nobody tells: {one}"));
        return problems;
    }

    private sealed class NoOptions : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Nothing();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Nothing : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
            {
                value = null;
                return false;
            }
        }
    }
}
