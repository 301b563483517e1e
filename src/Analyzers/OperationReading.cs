using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatcharr.PluginSdk.Analyzers;

/// <summary>Reads operations for what was written, past what the compiler adds.</summary>
internal static class OperationReading
{
    /// <summary>The operation without conversions and parentheses around it.</summary>
    public static IOperation Unwrap(this IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion: operation = conversion.Operand; break;
                case IParenthesizedOperation parenthesized: operation = parenthesized.Operand; break;
                default: return operation;
            }
        }
    }

    /// <summary>Who uses the operation's value, past conversions and parentheses; and the operand as that one sees it.</summary>
    public static (IOperation? User, IOperation Operand) Use(this IOperation operation)
    {
        while (operation.Parent is IConversionOperation or IParenthesizedOperation) operation = operation.Parent;
        return (operation.Parent, operation);
    }

    /// <summary>The text, when it is constant.</summary>
    public static string? ConstantText(this IOperation? operation) =>
        operation?.ConstantValue is { HasValue: true, Value: string text } ? text
        : operation is IConversionOperation or IParenthesizedOperation ? ConstantText(operation.Unwrap())
        : null;

    /// <summary>What an object initialiser gives a property; null when it gives nothing.</summary>
    public static IOperation? Initial(this IObjectCreationOperation creation, string property) =>
        creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>()
            .FirstOrDefault(assignment => assignment.Target is IPropertyReferenceOperation target && target.Property.Name == property)?.Value;

    /// <summary>What stands around it all: a method's body, or an initialiser.</summary>
    public static IOperation Root(this IOperation operation)
    {
        while (operation.Parent is { } parent) operation = parent;
        return operation;
    }

    /// <summary>The elements of a list that is written in place, in whichever way; null for any other value.</summary>
    public static IEnumerable<IOperation>? ListElements(this IOperation list) => list switch
    {
        ICollectionExpressionOperation collection => collection.Elements,
        IArrayCreationOperation { Initializer: { } given } => given.ElementValues,
        IInvocationOperation { TargetMethod: { Name: "Create", ContainingType.Name: "ImmutableArray" } } call =>
            call.Arguments.SelectMany(argument => argument.Value.Unwrap() is IArrayCreationOperation { Initializer: { } given } ? given.ElementValues : [argument.Value]),
        _ => null,
    };

    /// <summary>Whether a type is one that is known; not where that is not referenced.</summary>
    public static bool IsType(this ITypeSymbol? type, INamedTypeSymbol? known) => known is not null && SymbolEqualityComparer.Default.Equals(type, known);

    /// <summary>Whether a type is a known one, or derives from it.</summary>
    public static bool IsOrDerives(this ITypeSymbol? type, INamedTypeSymbol? from)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.IsType(from)) return true;
        }

        return false;
    }
}
