using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatcharr.PluginSdk.Analyzers.Declarations;

/// <summary>Finds properties with [Field] that no page shows: static ones, and those of the plugin itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StrayFieldAnalyzer() : PluginAnalyzer(CodeRules.UnsupportedType)
{
    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types)
    {
        if (types.Named("Dispatcharr.PluginSdk.FieldAttribute") is not { } field) return;
        context.RegisterSymbolAction(
            symbol =>
            {
                var property = (IPropertySymbol)symbol.Symbol;
                if (KnownTypes.Has(property, field) && Why(property, types) is { } message)
                {
                    symbol.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(CodeRules.UnsupportedType), property.Locations[0], message));
                }
            },
            SymbolKind.Property);
    }

    private static string? Why(IPropertySymbol property, KnownTypes types) =>
        property.IsStatic ? $"'{property.Name}' is static, and settings are handed to each run anew, so no field is made of it. Take the word static away."
        : KnownTypes.Has(property.ContainingType, types.PluginAttribute)
            ? $"'{property.Name}' is a property of the plugin, and no field is made of it. Move it to a settings record, and let an action take that as a parameter."
            : null;
}
