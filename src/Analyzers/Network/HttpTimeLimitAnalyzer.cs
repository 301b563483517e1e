using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatcharr.PluginSdk.Analyzers.Network;

/// <summary>Finds HTTP clients whose requests nothing ends in time: neither the client's Timeout nor a token with a limit.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HttpTimeLimitAnalyzer() : PluginAnalyzer(CodeRules.HttpWithoutTimeLimit)
{
    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types)
    {
        if (types.Named("System.Net.Http.HttpClient") is not { } client) return;
        context.RegisterOperationAction(
            found =>
            {
                var creation = (IObjectCreationOperation)found.Operation;
                if (creation.Type.IsType(client) && !HasLimit(creation.Initial("Timeout")) && types.HoldsPlugin && IsUsedWithoutLimit(creation)) Report(found);
            },
            OperationKind.ObjectCreation);
    }

    private static bool HasLimit(IOperation? timeout) =>
        timeout is not null && timeout.Unwrap() is not IFieldReferenceOperation { Field.Name: "InfiniteTimeSpan" };

    /// <summary>A client that is given away is its taker's to limit.</summary>
    private static bool IsUsedWithoutLimit(IObjectCreationOperation creation)
    {
        var (user, _) = creation.Use();
        return user switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => UsesOf(local),
            IFieldInitializerOperation { InitializedFields: [var field, ..] } => UsesOf(field),
            IPropertyInitializerOperation { InitializedProperties: [var property, ..] } => UsesOf(property),
            IAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } => UsesOf(local),
            IAssignmentOperation { Target: IMemberReferenceOperation { Member: var member } } => UsesOf(member),
            IInvocationOperation { Syntax: InvocationExpressionSyntax call } => !TimeLimit.Covers(call),
            _ => false,
        };

        bool UsesOf(ISymbol symbol) => new ClientUses(symbol, creation).HaveNoLimit;
    }

    private static void Report(OperationAnalysisContext context) => context.ReportDiagnostic(Diagnostic.Create(
        Descriptors.Of(CodeRules.HttpWithoutTimeLimit), context.Operation.Syntax.GetLocation(),
        "This HttpClient waits 100 seconds or longer for a server that does not answer, and the run waits with it. Set its Timeout, or pass a token that is cancelled after a time."));
}
