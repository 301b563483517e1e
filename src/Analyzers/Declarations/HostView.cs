using System.Collections.Immutable;
using Dispatcharr.PluginSdk.Analyzers.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatcharr.PluginSdk.Analyzers.Declarations;

/// <summary>What a host would find in the assembly, and which of its classes are meant for a host.</summary>
internal sealed class HostView(Compilation compilation, KnownTypes types, AnalyzerOptions options)
{
    private readonly Lazy<ImmutableArray<INamedTypeSymbol>> _candidates = new(() =>
        [.. types.PluginClasses.Where(type => CanCreate(type) && (KnownTypes.IsVisible(type) || KnownTypes.Has(type, types.PluginAttribute)))]);

    private readonly bool _hasFile = options.AdditionalFiles.Any(PluginJsonAnalyzer.IsManifest);

    /// <summary>The classes that a host takes for the plugin; there should be one.</summary>
    public ImmutableArray<INamedTypeSymbol> Candidates => _candidates.Value;

    /// <summary>Whether a class has the shape that a host can create.</summary>
    public static bool CanCreate(INamedTypeSymbol type) => !type.IsAbstract && !type.IsStatic && !IsGeneric(type);

    public static bool IsGeneric(INamedTypeSymbol type) => type.TypeParameters.Length > 0 || (type.ContainingType is { } outer && IsGeneric(outer));

    /// <summary>Whether a class is there for a host for certain: it says so, or a manifest lies in its project. Without one it may be of a library or a host.</summary>
    public bool IsForHost(INamedTypeSymbol type) => KnownTypes.Has(type, types.PluginAttribute) || _hasFile;

    /// <summary>Whether nobody but a host could have a use for the class, as no other code makes one.</summary>
    public bool IsUnused(INamedTypeSymbol type) => !compilation.SyntaxTrees.Any(tree =>
        tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>().Any(name => name.Identifier.ValueText == type.Name && IsUse(name, type)));

    private static bool IsUse(SimpleNameSyntax name, INamedTypeSymbol type) =>
        !(name.Parent is MemberAccessExpressionSyntax { Expression: var left } && left == name)
        && !type.DeclaringSyntaxReferences.Any(part => part.SyntaxTree == name.SyntaxTree && part.Span.Contains(name.Span));
}
