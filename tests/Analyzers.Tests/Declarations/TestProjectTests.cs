using Dispatcharr.PluginSdk.Analyzers.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Declarations;

/// <summary>Doubles in a project that references a test framework are nobody's plugins.</summary>
public sealed class TestProjectTests
{
    private const string Doubles = """
        [Dispatcharr.PluginSdk.Plugin("1")] sealed partial class First(string path);
        [Dispatcharr.PluginSdk.Plugin("2")] public sealed partial class Second(string path);
        [Dispatcharr.PluginSdk.Plugin("3")] public sealed partial class Third(string path);
        """;

    [Fact]
    public async Task Double_in_a_test_project_is_silent() => Assert.Empty(await ReportedAsync("xunit.v3.core.dll"));

    [Fact]
    public async Task Same_class_elsewhere_is_reported() => Assert.NotEmpty(await ReportedAsync());

    private static async Task<IEnumerable<Diagnostic>> ReportedAsync(params string[] beside)
    {
        var references = beside.Select(name => MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, name)));
        var compilation = CSharpCompilation.Create(
            "Plugins.Tests", [CSharpSyntaxTree.ParseText(Doubles)], [.. References.All, .. references], new(OutputKind.DynamicallyLinkedLibrary));
        return await compilation.WithAnalyzers([new PluginClassAnalyzer()]).GetAnalyzerDiagnosticsAsync();
    }
}
