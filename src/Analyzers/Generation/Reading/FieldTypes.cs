using Microsoft.CodeAnalysis;

namespace Dispatcharr.PluginSdk.Analyzers.Generation.Reading;

/// <summary>Which types a setting or a parameter may have.</summary>
internal static class FieldTypes
{
    /// <summary>The type on the wire; null where there is none.</summary>
    public static string? Of(ITypeSymbol type) => WithoutNull(type) switch
    {
        { SpecialType: SpecialType.System_Boolean } => "boolean",
        { SpecialType: SpecialType.System_String } => "string",
        { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Double or SpecialType.System_Decimal } => "number",
        { TypeKind: TypeKind.Enum } => "select",
        _ => null,
    };

    /// <summary>The type in a nullable value type, or the type itself.</summary>
    public static ITypeSymbol WithoutNull(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
}
