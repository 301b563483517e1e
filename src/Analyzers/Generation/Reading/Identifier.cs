using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dispatcharr.PluginSdk.Analyzers.Generation.Reading;

/// <summary>Names as code writes them.</summary>
internal static class Identifier
{
    private static readonly SymbolDisplayFormat WholeName =
        SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>A name, with an at sign where it is a keyword.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    /// <summary>A namespace with its whole name.</summary>
    public static string Of(INamespaceSymbol space) =>
        space.ToDisplayString(WholeName.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted));

    /// <summary>A type with its whole name, without the question mark of a nullable reference.</summary>
    public static string Of(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(WholeName);
}
