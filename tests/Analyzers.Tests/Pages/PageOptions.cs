using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Pages;

/// <summary>What MSBuild would tell of the project around a page's code: its version, and no more.</summary>
internal sealed class PageOptions : AnalyzerConfigOptionsProvider
{
    private readonly Project _project = new();

    public override AnalyzerConfigOptions GlobalOptions => _project;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _project;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _project;

    private sealed class Project : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => (value = key == "build_property.Version" ? "1.0.0" : null) is not null;
    }
}
