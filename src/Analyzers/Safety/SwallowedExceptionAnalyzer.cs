using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatcharr.PluginSdk.Analyzers.Safety;

/// <summary>DSP0508: a catch that keeps every exception to itself, or tells of success when the run was cancelled.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SwallowedExceptionAnalyzer() : HostCodeAnalyzer(CodeRules.SwallowedException)
{
    private protected override void Watch(CompilationStartAnalysisContext context, HostCode host)
    {
        var anything = new[] { host.Compilation.GetSpecialType(SpecialType.System_Object), host.Types.Named("System.Exception") };
        var cancelled = host.Types.Named("System.OperationCanceledException");

        context.RegisterOperationAction(operation =>
        {
            var clause = (ICatchClauseOperation)operation.Operation;
            if (clause.Filter is not null || UsesException(clause)) return;
            var inside = clause.Handler.Descendants();
            if (anything.Contains(clause.ExceptionType, SymbolEqualityComparer.Default))
            {
                if (inside.Any(Tells)) return;
                Report("every exception is swallowed here, programming errors and cancellation too, and nobody will know; log it, catch what you expect, or let it go on to the host");
            }
            else if (clause.ExceptionType.IsOrDerives(cancelled) && inside.Any(AnswersSuccess))
            {
                Report("the run was cancelled, and this answers as if it had been done; let the exception go on, or return PluginResult.Failed");
            }

            void Report(string message) => host.Report(
                operation.ReportDiagnostic, operation.ContainingSymbol, ((CatchClauseSyntax)clause.Syntax).CatchKeyword.GetLocation(), char.ToUpperInvariant(message[0]) + message.Substring(1));
        }, OperationKind.CatchClause);

        bool AnswersSuccess(IOperation operation) => operation is IReturnOperation { ReturnedValue: { } value } && value.DescendantsAndSelf().Any(part => part switch
        {
            IInvocationOperation call => call.TargetMethod.Name is "Ok" or "Queued" && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, host.Types.Result),
            _ => false,
        });
    }

    private static bool UsesException(ICatchClauseOperation clause) =>
        clause.Locals.Length > 0 && clause.Handler.Descendants().OfType<ILocalReferenceOperation>().Any(used => clause.Locals.Contains(used.Local, SymbolEqualityComparer.Default));

    /// <summary>Whether an operation tells somebody that something went wrong.</summary>
    private static bool Tells(IOperation operation) => operation switch
    {
        IThrowOperation => true,
        IInvocationOperation call => call.TargetMethod.Name is "Failed" or "Report" or "FailFast"
            || call.TargetMethod.Name.StartsWith("Log", StringComparison.Ordinal) || call.TargetMethod.Name.StartsWith("Write", StringComparison.Ordinal)
            || call.TargetMethod.Name.StartsWith("Trace", StringComparison.Ordinal)
            || call.TargetMethod.ContainingType.Name == "Log" || IsLoggerMessage(call.TargetMethod),
        // A result that names an error, as PluginResult has it.
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Error" } } => true,
        _ => false,
    };

    private static bool IsLoggerMessage(IMethodSymbol method) => method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "LoggerMessageAttribute");
}
