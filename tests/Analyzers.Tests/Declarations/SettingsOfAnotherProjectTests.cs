using Dispatcharr.PluginSdk.Analyzers.Declarations;
using Dispatcharr.PluginSdk.Analyzers.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Declarations;

/// <summary>Settings that another project declares: what is wrong with them is said at the plugin, as nothing may be reported outside of a compilation.</summary>
public sealed class SettingsOfAnotherProjectTests
{
    private const string Settings = """
        using Dispatcharr.PluginSdk;
        public sealed record Settings
        {
            [Field("Dispatcharr password", Id = "Login", Secret = true)] public string? Password { get; init; } = "x";
            [Field("When")] public System.DateTime When { get; init; }
            [Field("On", Secret = true)] public bool On { get; init; }
        }
        """;

    private const string Plugin = "using Dispatcharr.PluginSdk; [Plugin(\"Tidy\")] public sealed partial class Tidy { [Action(\"Go\")] public void Go(Settings settings) { } }";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Finding_stands_at_the_plugin(bool isCompiled)
    {
        var settings = Compile("Settings", Settings);
        MetadataReference reference = isCompiled ? Image(settings) : settings.ToMetadataReference();
        var plugin = Compile("Tidy", Plugin, reference);
        var found = await plugin.WithAnalyzers([new PluginManifestAnalyzer(), new PluginDeclarationAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        Assert.Contains(found, one => one.Id == "DSP0101");
        Assert.Contains(found, one => one.Id == "DSP0211");
        Assert.Contains(found, one => one.Id == "DSP0213");
        Assert.All(found, one => Assert.Same(plugin.SyntaxTrees[0], one.Location.SourceTree));
        Assert.All(found, one => Assert.StartsWith("DSP", one.Id, StringComparison.Ordinal));
    }

    private static CSharpCompilation Compile(string name, string code, params MetadataReference[] references) =>
        CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(code)], [.. References.All, .. references], new(OutputKind.DynamicallyLinkedLibrary));

    private static PortableExecutableReference Image(Compilation compilation)
    {
        var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
