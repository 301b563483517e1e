using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatcharr.PluginSdk.Analyzers;

/// <summary>
/// Finds what a value is made of, within one method: through locals, interpolation, concatenation and what keeps a text's content.
/// A length, a comparison or what another method makes of a value is no part of it.
/// </summary>
internal static class ValueFlow
{
    // What returns the text again, or most of it.
    private static readonly string[] TextMethods =
    [
        "Trim", "TrimStart", "TrimEnd", "Replace", "Substring", "ToString", "ToLower", "ToUpper", "ToLowerInvariant", "ToUpperInvariant", "PadLeft", "PadRight",
        "Insert", "Remove", "Normalize", "Split", "Concat", "Join", "Format", "EscapeDataString", "ToCharArray", "Create",
    ];

    /// <summary>Each part of a value: where it enters the expression, and where it comes from.</summary>
    public static IEnumerable<(IOperation Enters, IOperation From)> Parts(IOperation value) => Parts(value, new(SymbolEqualityComparer.Default));

    private static IEnumerable<(IOperation Enters, IOperation From)> Parts(IOperation value, HashSet<ISymbol> seen)
    {
        value = value.Unwrap();
        if (value is ILocalReferenceOperation { Local: var local })
        {
            return seen.Add(local) ? ValuesOf(local, value).SelectMany(assigned => Parts(assigned, seen)).Select(part => (value, part.From)) : [];
        }

        return Operands(value) is { } operands ? operands.SelectMany(operand => Parts(operand, seen)) : [(value, value)];
    }

    /// <summary>Null for an end of the flow.</summary>
    private static IEnumerable<IOperation>? Operands(IOperation value) => value switch
    {
        IInterpolatedStringOperation text => text.Parts.OfType<IInterpolationOperation>().Select(part => part.Expression),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => [sum.LeftOperand, sum.RightOperand],
        IBinaryOperation => [],
        ICoalesceOperation either => [either.Value, either.WhenNull],
        IConditionalOperation { WhenFalse: { } otherwise } choice => [choice.WhenTrue, otherwise],
        ISwitchExpressionOperation choice => choice.Arms.Select(arm => arm.Value),
        IAwaitOperation { Operation: var awaited } => [awaited],
        IArrayCreationOperation { Initializer: { } given } => given.ElementValues,
        ICollectionExpressionOperation list => list.Elements,
        ITupleOperation tuple => tuple.Elements,
        IConditionalAccessOperation access => Operands(access.WhenNotNull) is { } ? [access.Operation] : [access.WhenNotNull],
        IInvocationOperation { TargetMethod: { ContainingType: { } owner } method } call
            when TextMethods.Contains(method.Name) && (owner.SpecialType == SpecialType.System_String || owner.Name is "Uri") =>
            call.Instance is { } instance and not IConditionalAccessInstanceOperation ? [instance, .. Arguments(call.Arguments)] : Arguments(call.Arguments),
        IObjectCreationOperation { Type: { ContainingNamespace.Name: "System", Name: "Uri" or "UriBuilder" } } made => Arguments(made.Arguments),
        _ => null,
    };

    private static IEnumerable<IOperation> Arguments(IEnumerable<IArgumentOperation> arguments) => arguments.Select(argument => argument.Value);

    private static IEnumerable<IOperation> ValuesOf(ILocalSymbol local, IOperation use)
    {
        foreach (var operation in use.Root().Descendants())
        {
            var assigned = operation switch
            {
                IVariableDeclaratorOperation { Symbol: var symbol } declared when Is(symbol) => declared.GetVariableInitializer()?.Value,
                IAssignmentOperation { Target: ILocalReferenceOperation { Local: var symbol } } assignment when Is(symbol) => assignment.Value,
                IIsPatternOperation { Pattern: IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol symbol } } test when Is(symbol) => test.Value,
                IIsPatternOperation { Pattern: IRecursivePatternOperation { DeclaredSymbol: ILocalSymbol symbol } } test when Is(symbol) => test.Value,
                _ => null,
            };
            if (assigned is not null) yield return assigned;
        }

        bool Is(ILocalSymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol, local);
    }
}
