using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatcharr.PluginSdk.Analyzers.Safety;

/// <summary>DSP0503: an exception in an async void function ends the process.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AsyncVoidAnalyzer() : HostCodeAnalyzer(CodeRules.AsyncVoid)
{
    private protected override void Watch(CompilationStartAnalysisContext context, HostCode host)
    {
        var eventArgs = host.Types.Named("System.EventArgs");

        context.RegisterSymbolAction(symbol =>
        {
            var method = (IMethodSymbol)symbol.Symbol;
            if (IsAsyncVoid(method) && !IsSafeHandler(method)) host.Report(symbol, method.Locations[0], Message($"'{method.Name}'"));
        }, SymbolKind.Method);
        context.RegisterOperationAction(operation =>
        {
            var method = operation.Operation is ILocalFunctionOperation local ? local.Symbol : ((IAnonymousFunctionOperation)operation.Operation).Symbol;
            if (!IsAsyncVoid(method) || IsSafeHandler(method)) return;
            var (place, name) = operation.Operation.Syntax switch
            {
                LocalFunctionStatementSyntax function => (function.Identifier, $"'{method.Name}'"),
                AnonymousFunctionExpressionSyntax function => (function.AsyncKeyword, "This function, which is passed where nobody awaits it,"),
                var other => (other.GetFirstToken(), "This function"),
            };
            host.Report(operation.ReportDiagnostic, operation.ContainingSymbol, place.GetLocation(), Message(name));
        }, OperationKind.LocalFunction, OperationKind.AnonymousFunction);

        // A handler of an event has no other way to await; it is safe when all of it stands in a try that catches everything.
        bool IsSafeHandler(IMethodSymbol method) =>
            method.Parameters is [{ Type.SpecialType: SpecialType.System_Object }, { Type: { } args }] && args.IsOrDerives(eventArgs)
            && method.DeclaringSyntaxReferences is [var declared] && Body(declared.GetSyntax()) is { Statements: [TryStatementSyntax only] } && CatchAll.Has(only);
    }

    private static string Message(string name) => $"{name} is async void: an exception in it ends the whole host, and nobody can wait for it or stop it; return a Task";

    private static bool IsAsyncVoid(IMethodSymbol method) => method is { IsAsync: true, ReturnsVoid: true };

    private static BlockSyntax? Body(SyntaxNode function) => function switch
    {
        BaseMethodDeclarationSyntax method => method.Body,
        LocalFunctionStatementSyntax local => local.Body,
        AnonymousFunctionExpressionSyntax anonymous => anonymous.Block,
        _ => null,
    };
}
