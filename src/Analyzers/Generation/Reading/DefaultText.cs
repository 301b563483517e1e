using System.Globalization;
using Dispatcharr.PluginSdk.Analyzers.Generation.Writing;
using Microsoft.CodeAnalysis;

namespace Dispatcharr.PluginSdk.Analyzers.Generation.Reading;

/// <summary>Writes an initial value as the default of a field.</summary>
internal static class DefaultText
{
    /// <summary>The default as JSON; null where there is none: null itself, NaN, or a number that no member of the enum has.</summary>
    public static string? Of(ITypeSymbol type, object? constant)
    {
        if (constant is null) return null;
        type = FieldTypes.WithoutNull(type);
        return FieldTypes.Of(type) switch
        {
            "boolean" => constant is true ? "true" : "false",
            "string" => constant is string text ? JsonLiteral.Quote(text) : null,
            "select" => IsNumber(constant) && OptionsReader.ValueOf(type, constant) is { } value ? JsonLiteral.Quote(value) : null,
            "number" => NumberOf(constant),
            _ => null,
        };
    }

    private static string? NumberOf(object constant) => constant switch
    {
        char letter => ((int)letter).ToString(CultureInfo.InvariantCulture),
        double number => JsonLiteral.Number(number),
        float number => JsonLiteral.Number(number),
        _ when IsNumber(constant) => ((IFormattable)constant).ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static bool IsNumber(object constant) => constant is sbyte or byte or short or ushort or int or uint or long or ulong or decimal;
}
