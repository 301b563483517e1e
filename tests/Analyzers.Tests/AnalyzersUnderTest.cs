using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatcharr.PluginSdk.Analyzers.Tests;

/// <summary>Everything that the compiler would load from the assembly of the analyzers.</summary>
internal static class AnalyzersUnderTest
{
    /// <summary>One of each analyzer.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> All { get; } = Create<DiagnosticAnalyzer>();

    /// <summary>One of each generator.</summary>
    public static ImmutableArray<ISourceGenerator> Generators { get; } = [.. Create<IIncrementalGenerator>().Select(generator => generator.AsSourceGenerator())];

    private static ImmutableArray<T> Create<T>() =>
    [
        .. typeof(PluginAnalyzer).Assembly.GetTypes().Where(type => typeof(T).IsAssignableFrom(type) && type is { IsAbstract: false, IsClass: true })
            .OrderBy(type => type.FullName, StringComparer.Ordinal).Select(type => (T)Activator.CreateInstance(type)!),
    ];
}
