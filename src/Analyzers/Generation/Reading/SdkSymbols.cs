using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Dispatcharr.PluginSdk.Analyzers.Generation.Reading;

/// <summary>Knows the SDK's types by their full names, and reads its attributes. An attribute with errors in it has no values.</summary>
internal static class SdkSymbols
{
    /// <summary>Whether a type is one of the SDK's root namespace.</summary>
    public static bool IsSdk(this ITypeSymbol? type, string name) => type is { ContainingType: null } && type.Name == name
        && type.ContainingNamespace is { Name: "PluginSdk", ContainingNamespace: { Name: "Dispatcharr", ContainingNamespace.IsGlobalNamespace: true } };

    public static bool IsCancellationToken(this ITypeSymbol type) => type is
    {
        Name: "CancellationToken", ContainingNamespace: { Name: "Threading", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } },
    };

    /// <summary>Whether a type is <c>Task</c> or <c>ValueTask</c>, with or without a result.</summary>
    public static bool IsTask(this INamedTypeSymbol type, string name) => type.Name == name && type.ContainingNamespace is
    {
        Name: "Tasks", ContainingNamespace: { Name: "Threading", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } },
    };

    public static AttributeData? SdkAttribute(this ISymbol symbol, string name) => symbol.SdkAttributes(name).FirstOrDefault();

    public static IEnumerable<AttributeData> SdkAttributes(this ISymbol symbol, string name) =>
        symbol.GetAttributes().Where(found => found.AttributeClass.IsSdk(name));

    /// <summary>The text that the attribute's constructor takes.</summary>
    public static string? FirstText(this AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive, Value: string text }, ..] ? text : null;

    public static string? Text(this AttributeData attribute, string name) => attribute.Value(name) as string;

    public static bool Flag(this AttributeData attribute, string name) => attribute.Value(name) is true;

    /// <summary>A number that a manifest can hold.</summary>
    public static double? Number(this AttributeData attribute, string name) =>
        attribute.Value(name) is double number && !double.IsNaN(number) && !double.IsInfinity(number) ? number : null;

    public static ImmutableArray<string> Texts(this AttributeData attribute, string name) => attribute.NamedArguments
        .Where(argument => argument.Key == name && argument.Value is { Kind: TypedConstantKind.Array, IsNull: false })
        .SelectMany(argument => argument.Value.Values)
        .Select(item => item.Kind == TypedConstantKind.Primitive ? item.Value as string : null)
        .OfType<string>()
        .ToImmutableArray();

    private static object? Value(this AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value is { Kind: TypedConstantKind.Primitive } found ? found.Value : null;
}
