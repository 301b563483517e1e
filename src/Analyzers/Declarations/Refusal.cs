using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatcharr.PluginSdk.Analyzers.Declarations;

/// <summary>Knows the ways to answer that there is no such action: to throw, or to return a failed result.</summary>
internal static class Refusal
{
    /// <summary>Whether what no case of a switch matches is refused.</summary>
    public static bool IsRestOf(IOperation found) => found switch
    {
        ISwitchExpressionOperation { Arms: var arms } => arms.LastOrDefault(arm => arm.Pattern is IDiscardPatternOperation or IDeclarationPatternOperation) is not { } rest || IsAnswer(rest.Value),
        ISwitchOperation { Cases: var cases } => cases.FirstOrDefault(section => section.Clauses.Any(IsRest)) is { } rest
            ? IsEnd(rest.Body.LastOrDefault()) ?? EndsBlockOf(found)
            : EndsBlockOf(found),
        _ => false,
    };

    /// <summary>Whether the method in which something is compared ends with a refusal.</summary>
    public static bool EndsMethodOf(IOperation comparison)
    {
        var body = comparison.Root() switch
        {
            IMethodBodyOperation method => method.BlockBody ?? method.ExpressionBody,
            IBlockOperation block => block,
            _ => null,
        };
        return IsEnd(body?.Operations.LastOrDefault()) ?? false;
    }

    private static bool IsRest(ICaseClauseOperation clause) => clause is IDefaultCaseClauseOperation
        or IPatternCaseClauseOperation { Guard: null, Pattern: IDiscardPatternOperation or IDeclarationPatternOperation };

    private static bool EndsBlockOf(IOperation found) =>
        found.Parent is IBlockOperation block && block.Operations.LastOrDefault() is { } last && last != found && (IsEnd(last) ?? false);

    /// <summary>Null for what neither returns nor throws.</summary>
    private static bool? IsEnd(IOperation? statement) => statement switch
    {
        IReturnOperation { ReturnedValue: { } value } => IsAnswer(value),
        IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation } => true,
        IBlockOperation block => IsEnd(block.Operations.LastOrDefault()),
        _ => null,
    };

    private static bool IsAnswer(IOperation value) => value.Unwrap() switch
    {
        IThrowOperation => true,
        IAwaitOperation { Operation: var awaited } => IsAnswer(awaited),
        IConditionalOperation { WhenFalse: { } otherwise } => IsAnswer(otherwise),
        IInvocationOperation { TargetMethod: { Name: "Failed", ContainingType.Name: "PluginResult" } } => true,
        IInvocationOperation { TargetMethod: { Name: "FromResult" }, Arguments: [{ Value: var inner }] } => IsAnswer(inner),
        IObjectCreationOperation { Type.Name: "ValueTask", Arguments: [{ Value: var inner }] } => IsAnswer(inner),
        IObjectCreationOperation { Type.Name: "PluginResult" } result => result.Initial("Status").ConstantText() == "error" || result.Initial("Error") is not null,
        _ => false,
    };
}
