using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatcharr.PluginSdk.Analyzers.Tests;

/// <summary>The assemblies that snippets are compiled against: the framework's, the SDK, and what the SDK shows in its API.</summary>
internal static class References
{
    public static ImmutableArray<MetadataReference> All { get; } =
    [
        .. Directory.EnumerateFiles(Metadata("FrameworkReferences"), "*.dll").Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(Path.Combine(Metadata("SdkOutput"), "Dispatcharr.PluginSdk.dll")),
        .. new[] { "Microsoft.Extensions.Logging.Abstractions.dll", "Microsoft.Extensions.DependencyInjection.Abstractions.dll" }
            .Select(name => MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, name))),
    ];

    /// <summary>The generators that come with the framework, as every project has them.</summary>
    public static ImmutableArray<ISourceGenerator> FrameworkGenerators { get; } =
    [
        .. Directory.EnumerateFiles(Path.GetFullPath(Path.Combine(Metadata("FrameworkReferences"), "..", "..", "analyzers", "dotnet", "cs")), "*Generat*.dll")
            .SelectMany(path => new AnalyzerFileReference(path, new Loader()).GetGenerators(LanguageNames.CSharp)),
    ];

    private static string Metadata(string key) =>
        typeof(References).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(found => found.Key == key).Value!;

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
