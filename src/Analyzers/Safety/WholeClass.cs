using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatcharr.PluginSdk.Analyzers.Safety;

/// <summary>Looks through a class and the classes in it, and tells at its end what was found.</summary>
internal static class WholeClass
{
    /// <summary>Registers both steps for each outermost class.</summary>
    /// <typeparam name="T">What is gathered on the way; more than one thread fills it.</typeparam>
    public static void Watch<T>(CompilationStartAnalysisContext context, Action<OperationAnalysisContext, T> look, Action<SymbolAnalysisContext, T> tell, params OperationKind[] kinds)
        where T : new()
    {
        var all = new ConcurrentDictionary<ISymbol, T>(SymbolEqualityComparer.Default);
        context.RegisterSymbolStartAction(type =>
        {
            var outermost = type.Symbol;
            while (outermost.ContainingType is { } outer) outermost = outer;
            var found = all.GetOrAdd(outermost, _ => new T());
            type.RegisterOperationAction(operation => look(operation, found), kinds);
            // The end of a class comes after that of the classes in it.
            if (type.Symbol.ContainingType is null) type.RegisterSymbolEndAction(end => tell(end, found));
        }, SymbolKind.NamedType);
    }
}
