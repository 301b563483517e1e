using System.Collections.Immutable;
using Dispatcharr.PluginSdk.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Pages;

/// <summary>Compiles what a page shows, and looks at it with all analyzers.</summary>
internal static class PageCode
{
    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http;
        global using System.Threading; global using System.Threading.Tasks;
        global using Dispatcharr.PluginSdk; global using Dispatcharr.PluginSdk.Manifest; global using Microsoft.Extensions.Logging;
        """;

    // Stands beside a page's code that shows settings only.
    private const string Plugin = """
        [Plugin("Channel Cleaner")]
        public sealed partial class ChannelCleaner
        {
            [Action("Show")] public PluginResult Show(Settings settings) => PluginResult.Ok(settings.ToString());
        }
        """;

    // The package is needed for no more than to be named.
    private static readonly MetadataReference Newtonsoft = Emit(
        "Newtonsoft.Json", "namespace Newtonsoft.Json { public static class JsonConvert { public static string SerializeObject(object value) => \"\"; } }");

    private static readonly CSharpCompilation Project = NewProject();

    /// <summary>Compiles a block; the framework's generators have run, the plugin's not.</summary>
    /// <param name="code">The block; empty for a project without code.</param>
    public static Compilation Compile(string code)
    {
        var showsSettings = code.Contains("record Settings", StringComparison.Ordinal) && !code.Contains("PluginResult", StringComparison.Ordinal);
        var project = Project.AddSyntaxTrees(Parse(code, "Code.cs"));
        return Generate(showsSettings ? project.AddSyntaxTrees(Parse(Plugin, "Plugin.cs")) : project, References.FrameworkGenerators, []);
    }

    /// <summary>The ids of what the compiler would report.</summary>
    /// <param name="id">A rule that is to be switched on if it is not.</param>
    /// <param name="code">A block of C#; null for none.</param>
    /// <param name="file">A block of JSON; null for none.</param>
    public static async Task<ImmutableArray<string>> FindAsync(string id, RuleBlock? code, RuleBlock? file)
    {
        ImmutableArray<AdditionalText> files = file is null ? [] : [new PageFile(file.Folder ?? "channelcleaner", file.Text)];
        var compilation = Generate(Compile(code?.Text ?? ""), AnalyzersUnderTest.Generators, files);
        if (!Descriptors.Of(id).IsEnabledByDefault) compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new(id, ReportDiagnostic.Warn)]));
        if (AnalyzersUnderTest.All.IsEmpty) return [];
        var found = await compilation.WithAnalyzers(AnalyzersUnderTest.All, new AnalyzerOptions(files, new PageOptions()))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(found, one => one.Id == "AD0001");
        return [.. found.Select(one => one.Id)];
    }

    private static Compilation Generate(Compilation compilation, ImmutableArray<ISourceGenerator> generators, ImmutableArray<AdditionalText> files)
    {
        if (generators.IsEmpty) return compilation;
        var options = (CSharpParseOptions)compilation.SyntaxTrees.First().Options;
        CSharpGeneratorDriver.Create(generators, files, options, new PageOptions())
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _, TestContext.Current.CancellationToken);
        return generated;
    }

    /// <summary>A project as a new one is. All others grow out of it, so that the references are read once.</summary>
    private static CSharpCompilation NewProject()
    {
        var project = CSharpCompilation.Create(
            "ChannelCleaner", [Parse(Usings, "Usings.cs")], References.All.Add(Newtonsoft),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        project.GetSpecialType(SpecialType.System_Object);
        return project;
    }

    private static SyntaxTree Parse(string code, string name) => CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.CSharp14), $"/plugins/channelcleaner/{name}");

    private static PortableExecutableReference Emit(string name, string source)
    {
        using var image = new MemoryStream();
        Assert.True(CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(source)], References.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
