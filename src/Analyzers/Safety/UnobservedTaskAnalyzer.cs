using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatcharr.PluginSdk.Analyzers.Safety;

/// <summary>DSP0504: starts work and lets go of its task.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnobservedTaskAnalyzer() : HostCodeAnalyzer(CodeRules.UnobservedTask)
{
    private protected override void Watch(CompilationStartAnalysisContext context, HostCode host)
    {
        var tasks = new TaskTypes(host.Types);

        context.RegisterOperationAction(operation =>
        {
            var expression = ((IExpressionStatementOperation)operation.Operation).Operation;
            if (expression is ISimpleAssignmentOperation { Target: IDiscardOperation } assignment) expression = assignment.Value;
            while (expression is IConversionOperation or IConditionalAccessOperation)
            {
                expression = expression is IConversionOperation conversion ? conversion.Operand : ((IConditionalAccessOperation)expression).WhenNotNull;
            }

            if (expression is not IInvocationOperation call || !tasks.Contain(call.Type) || Observes(call)) return;
            host.Report(
                operation, call.Syntax,
                $"Nobody awaits the task of '{call.TargetMethod.Name}': what goes wrong in it is lost, and it goes on when the run is over; await it, or keep it and await it in StopAsync");
        }, OperationKind.ExpressionStatement);

        // Whether the work looks after its own faults.
        bool Observes(IInvocationOperation call) => call.TargetMethod switch
        {
            { Name: "ContinueWith" } => call.Arguments.Any(argument => IsFaultReader(argument.Value)),
            { Name: "Run" or "StartNew" } method when tasks.IsTask(method.ContainingType) || method.ContainingType.Name == "TaskFactory" =>
                call.Arguments.Any(argument => CatchesAll(argument.Value)),
            var method => IsCaughtIn(method),
        };
    }

    /// <summary>A continuation that looks what became of the task before, or a method that is passed as one.</summary>
    private static bool IsFaultReader(IOperation continuation) => continuation switch
    {
        IDelegateCreationOperation { Target: IMethodReferenceOperation } => true,
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation function } => function.Syntax.DescendantNodes().Any(node =>
            node is AwaitExpressionSyntax or IdentifierNameSyntax { Identifier.ValueText: "Exception" or "IsFaulted" or "Status" or "IsCompletedSuccessfully" or "Wait" or "GetResult" }),
        _ => false,
    };

    private static bool CatchesAll(IOperation work) => work switch
    {
        IDelegateCreationOperation { Target: IMethodReferenceOperation { Method: { } method } } => IsCaughtIn(method),
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation function } =>
            CatchAll.IsIn(function.Syntax) || function.Body.Operations is [IReturnOperation { ReturnedValue: { } returned }, ..] && IsCaught(returned)
            || function.Body.Operations is [IExpressionStatementOperation { Operation: { } only }, ..] && IsCaught(only),
        _ => false,
    };

    // () => PollAsync() and async () => await PollAsync() are as safe as PollAsync.
    private static bool IsCaught(IOperation operation) => operation switch
    {
        IAwaitOperation awaited => IsCaught(awaited.Operation),
        IConversionOperation conversion => IsCaught(conversion.Operand),
        IInvocationOperation call => IsCaughtIn(call.TargetMethod),
        _ => false,
    };

    private static bool IsCaughtIn(IMethodSymbol method) => method.DeclaringSyntaxReferences.Any(declared => CatchAll.IsIn(declared.GetSyntax()));
}
