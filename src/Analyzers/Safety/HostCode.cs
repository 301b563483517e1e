using System.Collections.Immutable;
using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatcharr.PluginSdk.Analyzers.Safety;

/// <summary>Tells the code that runs in a host from the rest of a compilation, and reports what breaks a rule there.</summary>
internal sealed class HostCode(Rule rule, KnownTypes types, Compilation compilation)
{
    // A plugin may be a program too, its worker: what starts the program never runs in a host.
    private readonly Lazy<IMethodSymbol?> _main = new(() => compilation.GetEntryPoint(CancellationToken.None));

    public KnownTypes Types => types;

    public Compilation Compilation => compilation;

    public void Report(OperationAnalysisContext context, SyntaxNode node, string message, ImmutableDictionary<string, string?>? properties = null) =>
        Report(context.ReportDiagnostic, context.ContainingSymbol, node.GetLocation(), message, properties);

    public void Report(SymbolAnalysisContext context, Location location, string message, ImmutableDictionary<string, string?>? properties = null) =>
        Report(context.ReportDiagnostic, context.Symbol, location, message, properties);

    public void Report(
        Action<Diagnostic> report, ISymbol? symbol, Location location, string message, ImmutableDictionary<string, string?>? properties = null)
    {
        if (types.HoldsPlugin && !StartsProgram(symbol)) report(Diagnostic.Create(Descriptors.Of(rule), location, properties, message + "."));
    }

    /// <summary>Whether code stands in Main, or in the class that is there for Main.</summary>
    private bool StartsProgram(ISymbol? symbol)
    {
        if (_main.Value is not { } main) return false;
        for (; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (SymbolEqualityComparer.Default.Equals(symbol, main)) return true;
            if (symbol is INamedTypeSymbol type && SymbolEqualityComparer.Default.Equals(type, main.ContainingType) && !types.IsPlugin(type)) return true;
        }

        return false;
    }
}
