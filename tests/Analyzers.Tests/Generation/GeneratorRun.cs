extern alias sdk;
using System.Collections.Immutable;
using System.Runtime.Loader;
using Dispatcharr.PluginSdk.Analyzers.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using sdk::Dispatcharr.PluginSdk;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Generation;

/// <summary>Compiles a snippet with the generator, as the build of a plugin does, and loads what comes out.</summary>
internal sealed class GeneratorRun
{
    private const string Usings =
        "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    public static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private GeneratorRun(GeneratorDriverRunResult result, Compilation compilation)
    {
        Compilation = compilation;
        Files = [.. result.Results.Single().GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString()))];
        Assert.Null(result.Results.Single().Exception);
    }

    public Compilation Compilation { get; }

    public ImmutableArray<(string Name, string Text)> Files { get; }

    /// <summary>The one generated file.</summary>
    public string Text => Assert.Single(Files).Text;

    /// <summary>The manifest in the assembly.</summary>
    public string Json => (string)Compilation.Assembly.GetAttributes()
        .Single(attribute => attribute.AttributeClass?.Name == nameof(PluginManifestAttribute)).ConstructorArguments.Single().Value!;

    /// <summary>Generates; what comes out must compile without a warning.</summary>
    public static GeneratorRun Of(string code, string? version = "1.2.0")
    {
        var run = Unchecked(code, version);
        Assert.Empty(Problems(run.Compilation));
        return run;
    }

    /// <summary>Generates for code with mistakes; nothing that comes out may be broken.</summary>
    public static GeneratorRun Unchecked(string code, string? version = "1.2.0")
    {
        var driver = Driver(version).RunGeneratorsAndUpdateCompilation(Compile(code), out var compilation, out _);
        return new(driver.GetRunResult(), compilation);
    }

    /// <summary>What the compiler says of generated files.</summary>
    public IEnumerable<string> ProblemsInGenerated => Problems(Compilation)
        .Where(problem => Files.Any(file => problem.Contains(file.Name, StringComparison.Ordinal)));

    public static CSharpCompilation Compile(params string[] code) => CSharpCompilation.Create(
        "Snippet",
        [.. code.Append(Usings).Select((text, i) => CSharpSyntaxTree.ParseText(text, Parsing, $"Code{i}.cs", System.Text.Encoding.UTF8))],
        References.All,
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static CSharpGeneratorDriver Driver(string? version) => CSharpGeneratorDriver.Create(
        [new PluginGenerator().AsSourceGenerator()], parseOptions: Parsing, optionsProvider: new BuildOptions(version),
        driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>Loads the snippet and makes its plugin.</summary>
    public IPlugin Plugin()
    {
        using var stream = new MemoryStream();
        Assert.Empty(Compilation.Emit(stream, cancellationToken: TestContext.Current.CancellationToken).Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error));
        stream.Position = 0;
        var assembly = new AssemblyLoadContext("snippet", isCollectible: true).LoadFromStream(stream);
        return (IPlugin)Activator.CreateInstance(assembly.GetTypes().Single(typeof(IPlugin).IsAssignableFrom))!;
    }

    private static IEnumerable<string> Problems(Compilation compilation) => compilation.GetDiagnostics()
        // A snippet needs no documentation, what is generated does.
        .Where(found => found.Severity > DiagnosticSeverity.Hidden && !(found.Id == "CS1591" && IsSnippet(found))).Select(found => found.ToString());

    private static bool IsSnippet(Diagnostic found) => found.Location.SourceTree?.FilePath.StartsWith("Code", StringComparison.Ordinal) == true;

    private sealed class BuildOptions(string? version) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(version);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Options(string? version) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, out string value)
            {
                value = version ?? "";
                return key == "build_property.Version" && version is not null;
            }
        }
    }
}
