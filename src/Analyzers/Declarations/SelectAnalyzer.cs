using Dispatcharr.PluginSdk.Analyzers.Generation.Reading;
using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatcharr.PluginSdk.Analyzers.Declarations;

/// <summary>Finds selects that offer nothing. A plugin that provides its fields may fill them in.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SelectAnalyzer() : PluginAnalyzer(CodeRules.SelectWithoutOptions)
{
    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types)
    {
        context.RegisterSymbolAction(symbol => CheckManifest(symbol, (INamedTypeSymbol)symbol.Symbol, types), SymbolKind.NamedType);
        if (types.Named("Dispatcharr.PluginSdk.FieldAttribute") is { } field)
        {
            context.RegisterSymbolAction(symbol => CheckProperty(symbol, (IPropertySymbol)symbol.Symbol, field), SymbolKind.Property);
        }
    }

    private static void CheckManifest(SymbolAnalysisContext context, INamedTypeSymbol type, KnownTypes types)
    {
        if (!PlainPlugin.Is(type, types) || KnownTypes.Implements(type, types.FieldsProvider)) return;
        foreach (var field in DeclaredIds.Of(type, types, context.Compilation, context.Options, context.CancellationToken).Fields ?? [])
        {
            if (field.Code is { } code && IsSelect(code.Initial("Type")) && !HasOptions(code.Initial("Options"))) Report(context, field.Place, field.Id);
        }
    }

    private static void CheckProperty(SymbolAnalysisContext context, IPropertySymbol property, INamedTypeSymbol field)
    {
        var type = FieldTypes.WithoutNull(property.Type);
        if (type.TypeKind == TypeKind.Enum && KnownTypes.Has(property, field) && !type.GetMembers().OfType<IFieldSymbol>().Any(member => member.IsConst))
        {
            Report(context, property.Locations[0], property.Name);
        }
    }

    private static bool IsSelect(IOperation? type) => type?.Unwrap() is IFieldReferenceOperation { Field: { Name: "Select", ContainingType.Name: "FieldType" } };

    private static bool HasOptions(IOperation? options) => options?.Unwrap() is not (null or ICollectionExpressionOperation { Elements: [] } or IDefaultValueOperation
        or IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.Name: "ImmutableArray" } });

    private static void Report(SymbolAnalysisContext context, Location place, string id) => context.ReportDiagnostic(Diagnostic.Create(
        Descriptors.Of(CodeRules.SelectWithoutOptions), place,
        $"Select '{Excerpt.Of(id)}' has no options, so the page offers nothing to choose. Give it options, or provide them at run time as an IFieldsProvider."));
}
