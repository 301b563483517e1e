using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatcharr.PluginSdk.Analyzers.Safety;

/// <summary>Timers, threads and processes: what goes on when nobody ends it.</summary>
internal sealed class RunningThings(KnownTypes types)
{
    private readonly INamedTypeSymbol? _thread = types.Named("System.Threading.Thread");
    private readonly INamedTypeSymbol? _process = types.Named("System.Diagnostics.Process");
    private readonly INamedTypeSymbol? _clock = types.Named("System.TimeProvider");
    private readonly INamedTypeSymbol?[] _timers =
        [types.Named("System.Threading.Timer"), types.Named("System.Timers.Timer"), types.Named("System.Threading.PeriodicTimer")];

    /// <summary>What an operation makes that outlives its method; null when it makes nothing of the kind, or somebody sees to it.</summary>
    public (string Name, bool IsField)? WhatRunsOn(IOperation operation) => operation switch
    {
        IObjectCreationOperation { Type: { } type } when _timers.Contains(type, SymbolEqualityComparer.Default) => Keeper(operation),
        IObjectCreationOperation { Type: { } type } when type.IsType(_thread) => Keeper(operation) ?? Loose(operation, "This thread", "Join"),
        IObjectCreationOperation { Type: { } type } when type.IsType(_process) => Keeper(operation),
        IInvocationOperation { TargetMethod: { Name: "CreateTimer" } method } when method.ContainingType.IsType(_clock) => Keeper(operation),
        IInvocationOperation { TargetMethod: { Name: "Start", IsStatic: true } method } when method.ContainingType.IsType(_process) =>
            Keeper(operation) ?? Loose(operation, "This process", "WaitForExit", "Kill", "Dispose"),
        _ => null,
    };

    /// <summary>The field or property that holds what was made.</summary>
    private static (string, bool)? Keeper(IOperation made) => made.Parent switch
    {
        IConversionOperation or ICoalesceOperation => Keeper(made.Parent),
        IFieldInitializerOperation { InitializedFields: [var field, ..] } => (field.Name, true),
        IPropertyInitializerOperation { InitializedProperties: [var property, ..] } => (property.Name, true),
        IAssignmentOperation { Target: IMemberReferenceOperation { Member: { } member, Instance: null or IInstanceReferenceOperation } } => (member.Name, true),
        _ => null,
    };

    /// <summary>What was started and let go of, or kept in a local that is never waited for.</summary>
    private static (string, bool)? Loose(IOperation made, string name, params string[] ends) => made.Parent switch
    {
        IConversionOperation conversion => Loose(conversion, name, ends),
        IInvocationOperation { TargetMethod.Name: "Start" } => (name, false),
        IExpressionStatementOperation => (name, false),
        IAssignmentOperation { Target: IDiscardOperation } => (name, false),
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation local } => IsForgotten(local, ends) ? (name, false) : null,
        _ => null,
    };

    private static bool IsForgotten(IVariableDeclaratorOperation local, string[] ends)
    {
        if (local.Syntax.Parent?.Parent is not LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0, Parent: { } block }) return false;
        var uses = block.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == local.Symbol.Name).ToArray();
        // Whoever else gets it may end it.
        if (uses.Any(use => use.Parent is not (MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax))) return false;
        var members = uses.Select(use => use.Parent is MemberAccessExpressionSyntax member ? member.Name.Identifier.ValueText
            : ((ConditionalAccessExpressionSyntax)use.Parent!).WhenNotNull.ToString().TrimStart('.')).ToArray();
        return (ends is not ["Join"] || members.Contains("Start")) && !members.Any(member => ends.Any(end => member.StartsWith(end, StringComparison.Ordinal)));
    }
}
