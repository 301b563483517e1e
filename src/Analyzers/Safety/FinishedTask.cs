using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatcharr.PluginSdk.Analyzers.Safety;

/// <summary>Recognises a task that is over where its result is taken, so that taking it waits for nothing.</summary>
internal static class FinishedTask
{
    /// <summary>Whether a task was awaited before, or asked whether it is over, or is one that a continuation or <c>WhenAny</c> gives.</summary>
    public static bool Is(IOperation task)
    {
        if (task.Unwrap() is IAwaitOperation) return true;
        if (Holder(task) is not { } root || task.SemanticModel is not { } model) return false;
        var names = new List<ISymbol>();
        for (ISymbol? symbol = root; symbol is not null && names.Count < 5; symbol = Source(symbol, task, model))
        {
            if (IsContinuation(symbol, task) || IsFirst(symbol)) return true;
            names.Add(symbol);
        }

        var body = task.Syntax.AncestorsAndSelf().TakeWhile(node => node is not TypeDeclarationSyntax).Last();
        return body.DescendantNodes().TakeWhile(node => node.SpanStart < task.Syntax.SpanStart).OfType<IdentifierNameSyntax>()
            .Any(name => names.Any(symbol => symbol.Name == name.Identifier.ValueText) && IsSettled(name)
                && names.Contains(model.GetSymbolInfo(name).Symbol, SymbolEqualityComparer.Default));
    }

    /// <summary>Whether a mention of a task is one that settles it: in an await, or in a question whether it is over.</summary>
    private static bool IsSettled(IdentifierNameSyntax name)
    {
        var around = name.Ancestors().TakeWhile(node => node is (ExpressionSyntax and not AnonymousFunctionExpressionSyntax) or ArgumentSyntax or ArgumentListSyntax);
        if (around.Any(node => node is AwaitExpressionSyntax)) return true;
        var asked = name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? member.Parent : name.Parent;
        return asked switch
        {
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: var question } => IsQuestion(question),
            IsPatternExpressionSyntax { Pattern: var pattern } => pattern.DescendantNodes().OfType<IdentifierNameSyntax>().Any(part => IsQuestion(part.Identifier.ValueText)),
            _ => false,
        };
    }

    private static bool IsQuestion(string member) => member is "IsCompleted" or "IsCompletedSuccessfully" or "IsFaulted" or "Status";

    /// <summary>Where a local or parameter comes from: the collection that a loop or a query goes through, or the task that WhenAny gave.</summary>
    private static ISymbol? Source(ISymbol symbol, IOperation place, SemanticModel model)
    {
        if (symbol is IParameterSymbol) return Call(symbol, place) is { } call && (call.Instance ?? call.Arguments.FirstOrDefault()?.Value) is { } receiver ? Holder(receiver) : null;
        if (symbol is not ILocalSymbol local || local.DeclaringSyntaxReferences is not [var declared]) return null;
        return declared.GetSyntax() is ForEachStatementSyntax loop && model.GetOperation(loop) is IForEachLoopOperation { Collection: { } all } ? Holder(all) : null;
    }

    private static bool IsFirst(ISymbol symbol) => symbol is ILocalSymbol { DeclaringSyntaxReferences: [var declared] }
        && declared.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: AwaitExpressionSyntax awaited } && awaited.ToString().Contains("WhenAny(");

    private static bool IsContinuation(ISymbol symbol, IOperation place) => symbol is IParameterSymbol parameter
        && Call(parameter, place)?.TargetMethod.Name is "ContinueWith" or "ContinueWhenAll" or "ContinueWhenAny";

    /// <summary>The call that a lambda with a parameter is passed to.</summary>
    private static IInvocationOperation? Call(ISymbol parameter, IOperation place)
    {
        IOperation? parent = place;
        while (parent is not null && !(parent is IAnonymousFunctionOperation function && SymbolEqualityComparer.Default.Equals(function.Symbol, parameter.ContainingSymbol))) parent = parent.Parent;
        while (parent is IAnonymousFunctionOperation or IDelegateCreationOperation or IConversionOperation or IArgumentOperation) parent = parent.Parent;
        return parent as IInvocationOperation;
    }

    /// <summary>The variable, field or property that a task is, or comes out of.</summary>
    private static ISymbol? Holder(IOperation operation) => operation.Unwrap() switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IArrayElementReferenceOperation element => Holder(element.ArrayReference),
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } list } => Holder(list),
        IMemberReferenceOperation member => member.Member,
        _ => null,
    };
}
