using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

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

    private static string Metadata(string key) =>
        typeof(References).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(found => found.Key == key).Value!;
}
