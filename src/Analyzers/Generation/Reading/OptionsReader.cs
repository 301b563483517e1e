using System.Collections.Immutable;
using System.Globalization;
using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;

namespace Dispatcharr.PluginSdk.Analyzers.Generation.Reading;

/// <summary>Reads the options of a select from the members of an enum.</summary>
internal static class OptionsReader
{
    public static ImmutableArray<OptionModel> Read(ITypeSymbol type)
    {
        var seen = new HashSet<decimal>();
        return Members(type).Select(member => Read(member, isAlias: !seen.Add(Number(member.ConstantValue!)))).ToImmutableArray();
    }

    /// <summary>The saved value of an enum's constant; null when no member has it.</summary>
    public static string? ValueOf(ITypeSymbol type, object constant) =>
        Members(type).FirstOrDefault(member => Number(member.ConstantValue!) == Number(constant)) is { } found
            ? Read(found, isAlias: false).Value
            : null;

    private static OptionModel Read(IFieldSymbol member, bool isAlias)
    {
        var attribute = member.SdkAttribute("OptionAttribute");
        return new(
            attribute?.Text("Value") ?? Naming.ToSnakeCase(member.Name),
            attribute?.FirstText() ?? Labels.Of(member.Name),
            Identifier.Escape(member.Name),
            isAlias);
    }

    private static IEnumerable<IFieldSymbol> Members(ITypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(member => member is { HasConstantValue: true, ConstantValue: not null, Name.Length: > 0 });

    private static decimal Number(object constant) => Convert.ToDecimal(constant, CultureInfo.InvariantCulture);
}
