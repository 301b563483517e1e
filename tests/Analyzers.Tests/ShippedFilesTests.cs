using Dispatcharr.PluginSdk.Analyzers.CodeFixes.Json;
using Dispatcharr.PluginSdk.Analyzers.Json;

namespace Dispatcharr.PluginSdk.Analyzers.Tests;

/// <summary>That nothing need lie beside what the compiler loads: it brings all that is used.</summary>
public sealed class ShippedFilesTests
{
    private static readonly string[] OfTheCompiler =
        ["netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Buffers", "System.Collections.Immutable", "System.Memory"];

    private static readonly string[] OfTheEditor =
        ["Microsoft.CodeAnalysis.Workspaces", "Microsoft.CodeAnalysis.CSharp.Workspaces", "System.Composition.AttributedModel", "Dispatcharr.PluginSdk.Analyzers"];

    [Fact]
    public void Analyzers_need_only_what_the_compiler_brings() => Assert.Empty(References(typeof(PluginJsonAnalyzer)).Except(OfTheCompiler));

    [Fact]
    public void Fixes_need_only_what_editors_bring() => Assert.Empty(References(typeof(PluginJsonFix)).Except(OfTheCompiler).Except(OfTheEditor));

    private static IEnumerable<string> References(Type type) => type.Assembly.GetReferencedAssemblies().Select(name => name.Name!);
}
