using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatcharr.PluginSdk.Analyzers.Declarations;

/// <summary>Gathers how one class tells its actions apart, from every use of <c>ActionId</c> in it.</summary>
internal sealed class ActionDispatch(INamedTypeSymbol plugin, KnownTypes types)
{
    private readonly ConcurrentBag<HandledAction> _handled = [];
    private readonly ConcurrentBag<IOperation> _switches = [];
    private readonly ConcurrentBag<IOperation> _comparisons = [];

    public IReadOnlyCollection<HandledAction> Handled => _handled;

    /// <summary>Whether ids are told apart in a way that cannot be read here.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Whether the class asks which event started a run: then actions of events may be handled by that.</summary>
    public bool ReadsEvent { get; private set; }

    /// <summary>Where a further case belongs.</summary>
    public Location? Switch => _switches.Count == 1 ? _switches.First().Syntax.GetLocation() : null;

    /// <summary>The word that begins it.</summary>
    public Location? SwitchWord => _switches.Count != 1 ? null : _switches.First().Syntax switch
    {
        SwitchStatementSyntax found => found.SwitchKeyword.GetLocation(),
        SwitchExpressionSyntax found => found.SwitchKeyword.GetLocation(),
        _ => null,
    };

    /// <summary>Whether an id that is not handled is refused. A default that does some work handles all ids.</summary>
    public bool RefusesRest => _switches.IsEmpty
        ? !_comparisons.IsEmpty && _comparisons.All(Refusal.EndsMethodOf)
        : _switches.All(Refusal.IsRestOf);

    public void Add(IPropertyReferenceOperation reference)
    {
        if (reference.Property.Name == "Event" && reference.Property.ContainingType.IsType(types.Context)) ReadsEvent = true;
        else if (reference.Property is { Name: "ActionId", ContainingType.Name: "ActionRequest" }) AddUse(reference);
    }

    /// <summary>The whole request may go to another method of the class, whose uses are seen too, and nowhere else.</summary>
    public void AddRequest(IOperation request)
    {
        var (user, _) = request.Use();
        if (user is IPropertyReferenceOperation) return;
        if (user is IArgumentOperation { Parent: IInvocationOperation call } && call.TargetMethod.ContainingType.IsType(plugin)) return;
        IsOpen = true;
    }

    private void AddUse(IOperation id)
    {
        var (user, operand) = id.Use();
        switch (user)
        {
            case ISwitchOperation found when found.Value == operand:
                _switches.Add(found);
                foreach (var clause in found.Cases.SelectMany(section => section.Clauses)) AddClause(clause);
                break;
            case ISwitchExpressionOperation found when found.Value == operand:
                _switches.Add(found);
                foreach (var arm in found.Arms) AddPattern(arm.Pattern, arm.Guard is not null);
                break;
            case IIsPatternOperation test:
                _comparisons.Add(test);
                AddPattern(test.Pattern, guarded: false);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } test:
                _comparisons.Add(test);
                AddConstant(test.LeftOperand == operand ? test.RightOperand : test.LeftOperand);
                break;
            case IInvocationOperation { TargetMethod: { Name: "Equals", ContainingType.SpecialType: SpecialType.System_String } } call:
                _comparisons.Add(call);
                AddConstant(call.Arguments[0].Value);
                break;
            case IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "Equals", ContainingType.SpecialType: SpecialType.System_String } } call }:
                _comparisons.Add(call);
                AddConstant(call.Instance ?? call.Arguments.First(argument => argument != user).Value);
                break;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declared }:
                foreach (var use in declared.Root().Descendants().OfType<ILocalReferenceOperation>().Where(use => SymbolEqualityComparer.Default.Equals(use.Local, declared.Symbol))) AddUse(use);
                break;
            case IBinaryOperation or IInterpolationOperation or IArrayInitializerOperation:
            case IArgumentOperation { Parent: { } taker } when IsMessage(taker):
                break;
            default:
                IsOpen = true;
                break;
        }
    }

    private void AddClause(ICaseClauseOperation clause)
    {
        switch (clause)
        {
            case ISingleValueCaseClauseOperation { Value: var value }: AddConstant(value); break;
            case IPatternCaseClauseOperation pattern: AddPattern(pattern.Pattern, pattern.Guard is not null); break;
            case IDefaultCaseClauseOperation: break;
            default: IsOpen = true; break;
        }
    }

    private void AddPattern(IPatternOperation pattern, bool guarded)
    {
        switch (pattern)
        {
            case IConstantPatternOperation { Value: var value }:
                AddConstant(value);
                break;
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                AddPattern(either.LeftPattern, guarded);
                AddPattern(either.RightPattern, guarded);
                break;
            case INegatedPatternOperation { Pattern: var not }:
                AddPattern(not, guarded);
                break;
            case IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true } when !guarded:
                break;
            default:
                IsOpen = true;
                break;
        }
    }

    private void AddConstant(IOperation value)
    {
        if (value.ConstantText() is { } id) _handled.Add(new(id, value.Unwrap().Syntax.GetLocation()));
        else if (value.ConstantValue is not { HasValue: true, Value: null }) IsOpen = true;
    }

    /// <summary>Whoever puts the id into words for people does not tell ids apart.</summary>
    private bool IsMessage(IOperation taker) => taker switch
    {
        IInvocationOperation { TargetMethod: { } method } =>
            method.ContainingType.IsType(types.Result) || method.ContainingNamespace?.Name == "Logging"
            || (method is { IsStatic: true, Name: "Format" or "Concat" or "Join", ContainingType.SpecialType: SpecialType.System_String }),
        IObjectCreationOperation { Type: { } type } => type.Name.EndsWith("Exception", StringComparison.Ordinal),
        _ => false,
    };
}
