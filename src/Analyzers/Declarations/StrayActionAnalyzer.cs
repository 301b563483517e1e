using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatcharr.PluginSdk.Analyzers.Declarations;

/// <summary>Finds methods with [Action] that no plugin has: of a class without [Plugin] that is nobody's base, or private in a base.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StrayActionAnalyzer() : PluginAnalyzer(CodeRules.UnboundActionMethod)
{
    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types)
    {
        if (types.Named("Dispatcharr.PluginSdk.ActionAttribute") is not { } action) return;
        context.RegisterSymbolAction(
            symbol =>
            {
                var (method, type) = ((IMethodSymbol)symbol.Symbol, symbol.Symbol.ContainingType);
                if (KnownTypes.Has(method, action) && !KnownTypes.Has(type, types.PluginAttribute) && Why(method, type, types) is { } message)
                {
                    symbol.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(CodeRules.UnboundActionMethod), method.Locations[0], message));
                }
            },
            SymbolKind.Method);
    }

    private static string? Why(IMethodSymbol method, INamedTypeSymbol type, KnownTypes types)
    {
        if (type.IsSealed || type.IsStatic) return $"'{type.Name}' has no [Plugin], so no manifest lists its action '{method.Name}' and nobody calls it. "
            + "Put [Plugin] on the class, or move the method to the plugin.";
        var isPrivate = method.DeclaredAccessibility == Accessibility.Private
            && !types.DeclaredPlugins.SelectMany(plugin => plugin.Actions).Any(one => SymbolEqualityComparer.Default.Equals(one.Method, method));
        return isPrivate ? $"'{method.Name}' is private, so no plugin that inherits from '{type.Name}' has it as an action. Make it protected." : null;
    }
}
