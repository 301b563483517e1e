using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatcharr.PluginSdk.Analyzers.CodeFixes.Safety;

/// <summary>Finds the logger that code can write to.</summary>
internal static class LoggerInScope
{
    /// <summary>The expression that is a logger; null when there is none at that place.</summary>
    public static string? Find(SemanticModel model, ExpressionSyntax place)
    {
        var logger = model.Compilation.GetTypeByMetadataName("Microsoft.Extensions.Logging.ILogger");
        var context = model.Compilation.GetTypeByMetadataName("Dispatcharr.PluginSdk.PluginContext");
        if (logger is null || context is null) return null;

        // What is nearer goes first: a local or parameter before a field of the class.
        var found =
            from symbol in model.LookupSymbols(place.SpanStart)
            where symbol.Name.Length > 0 && IsUsable(symbol, place)
            let type = TypeOf(symbol)
            let expression = IsOrHas(type, logger) ? symbol.Name : SymbolEqualityComparer.Default.Equals(type, context) ? symbol.Name + ".Logger" : null
            where expression is not null
            orderby symbol is ILocalSymbol or IParameterSymbol ? 0 : 1, expression.Length == symbol.Name.Length ? 0 : 1, symbol.Name
            select expression;
        return found.FirstOrDefault();
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };

    private static bool IsOrHas(ITypeSymbol? type, INamedTypeSymbol logger) =>
        type is not null && (SymbolEqualityComparer.Default.Equals(type, logger) || type.AllInterfaces.Contains(logger, SymbolEqualityComparer.Default));

    // A local can be named before it is declared, but not used; one of an enclosing function is out of a static function's reach.
    private static bool IsUsable(ISymbol symbol, ExpressionSyntax place) =>
        symbol is not ILocalSymbol || symbol.DeclaringSyntaxReferences.All(declared => declared.Span.End <= place.SpanStart);
}
