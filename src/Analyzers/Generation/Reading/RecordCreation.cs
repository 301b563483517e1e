using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatcharr.PluginSdk.Analyzers.Generation.Reading;

/// <summary>Writes the expression that makes a record with its initial values.</summary>
internal static class RecordCreation
{
    /// <summary>The expression; null when generated code cannot make one. What the author leaves open gets an empty value.</summary>
    public static string? Of(INamedTypeSymbol type, INamedTypeSymbol plugin, Compilation compilation)
    {
        if (type.IsAbstract || type.IsStatic || Constructor(type, plugin, compilation) is not { } constructor) return null;
        var arguments = constructor.Parameters.Where(parameter => !parameter.IsOptional)
            .Select(parameter => (parameter.Name, Value: Empty(parameter.Type))).ToArray();
        // Without an argument a struct would be made without its constructor.
        if (type.IsValueType && arguments.Length == 0 && constructor.Parameters is [var first, ..]) arguments = [(first.Name, Initial(first))];
        var members = Required(type, constructor);
        if (members.Any(member => member is not IPropertySymbol { SetMethod: not null, GetMethod: not null })) return null;
        var values = members.Cast<IPropertySymbol>().Select(member => (member.Name, Value: Empty(member.Type))).ToArray();
        if (arguments.Concat(values).Any(value => value.Value is null)) return null;
        var made = $"new {Identifier.Of(type)}({Join(arguments, ": ")})";
        return values.Length == 0 ? made : $"{made} {{ {Join(values, " = ")} }}";
    }

    /// <summary>What a new one of a class must be given, whether or not a field fills it.</summary>
    public static IEnumerable<ISymbol> Required(INamedTypeSymbol type, INamedTypeSymbol plugin, Compilation compilation) =>
        Constructor(type, plugin, compilation) is { } constructor ? Required(type, constructor) : [];

    private static string Join(IEnumerable<(string Name, string? Value)> values, string sign) =>
        string.Join(", ", values.Select(value => Identifier.Escape(value.Name) + sign + value.Value));

    private static IMethodSymbol? Constructor(INamedTypeSymbol type, INamedTypeSymbol plugin, Compilation compilation)
    {
        var constructors = type.InstanceConstructors.Where(constructor => compilation.IsSymbolAccessibleWithin(constructor, plugin)).ToArray();
        var primary = constructors.FirstOrDefault(constructor => type.IsRecord && constructor.Parameters.Length > 0 && IsPrimary(constructor));
        var plain = constructors.FirstOrDefault(constructor => constructor.Parameters.IsEmpty && (primary is null || !constructor.IsImplicitlyDeclared));
        return plain ?? primary ?? constructors.FirstOrDefault(constructor => constructor.Parameters.All(parameter => parameter.IsOptional));
    }

    /// <summary>Whether it is the constructor in the head of the record; of a compiled record one whose parameters are properties.</summary>
    private static bool IsPrimary(IMethodSymbol constructor) => constructor.DeclaringSyntaxReferences.IsEmpty
        ? constructor.Parameters.All(parameter => constructor.ContainingType.GetMembers(parameter.Name).OfType<IPropertySymbol>().Any())
        : constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is RecordDeclarationSyntax);

    private static ISymbol[] Required(INamedTypeSymbol type, IMethodSymbol constructor) =>
        constructor.GetAttributes().Any(found => found.AttributeClass?.Name == "SetsRequiredMembersAttribute")
            ? []
            : [.. RecordShape.BaseFirst(type).SelectMany(part => part.GetMembers())
                .Where(member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true })
                .Where(member => !constructor.Parameters.Any(parameter => parameter.Name == member.Name))];

    private static string? Initial(IParameterSymbol parameter) => parameter.ExplicitDefaultValue is { } value
        ? $"({Identifier.Of(parameter.Type)})({Literal(value)})"
        : "default";

    private static string? Literal(object value) => value switch
    {
        double number when double.IsNaN(number) => "double.NaN",
        double number when double.IsInfinity(number) => number > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity",
        float number when float.IsNaN(number) || float.IsInfinity(number) => Literal((double)number),
        decimal number => number.ToString(CultureInfo.InvariantCulture) + "m",
        _ => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false),
    };

    /// <summary>A value for what the author leaves open, which is then filled; null for what cannot be filled.</summary>
    private static string? Empty(ITypeSymbol type) => FieldTypes.Of(type) switch
    {
        null => null,
        "string" => type.NullableAnnotation == NullableAnnotation.Annotated ? "null" : "\"\"",
        _ => "default",
    };
}
