using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatcharr.PluginSdk.Analyzers.Declarations;

/// <summary>Goes from readonly fields and properties to what they are made with.</summary>
internal sealed class ValueBehind(Compilation compilation, CancellationToken cancellationToken)
{
    private const int MostSteps = 8;

    /// <summary>What a value is made with, itself when it names no member; null where that is not known.</summary>
    public IOperation? Follow(IOperation? operation)
    {
        for (var step = 0; step < MostSteps && operation is not null; step++)
        {
            operation = operation.Unwrap();
            ISymbol? symbol = operation switch
            {
                IFieldReferenceOperation { Field: { IsReadOnly: true } field } when !field.DeclaringSyntaxReferences.IsEmpty => field,
                IPropertyReferenceOperation { Property: { SetMethod: null } property } when !property.DeclaringSyntaxReferences.IsEmpty => property,
                _ => null,
            };
            if (symbol is null) return operation;
            operation = Of(symbol);
        }

        return null;
    }

    /// <summary>What a member is made with; null where that is no single expression.</summary>
    public IOperation? Of(ISymbol symbol)
    {
        var expression = symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) switch
        {
            VariableDeclaratorSyntax { Initializer.Value: var value } => value,
            PropertyDeclarationSyntax { ExpressionBody.Expression: var value } => value,
            PropertyDeclarationSyntax { Initializer.Value: var value } => value,
            PropertyDeclarationSyntax { AccessorList.Accessors: [{ ExpressionBody.Expression: var value }] } => value,
            PropertyDeclarationSyntax { AccessorList.Accessors: [{ Body.Statements: [ReturnStatementSyntax { Expression: var value }] }] } => value,
            _ => null,
        };
        // In an editor a member may stand in the code of another project.
        if (expression is null || !compilation.ContainsSyntaxTree(expression.SyntaxTree)) return null;
#pragma warning disable RS1030 // A few members of one class, once: what they say must be known where their ids are used.
        return compilation.GetSemanticModel(expression.SyntaxTree).GetOperation(expression, cancellationToken);
#pragma warning restore RS1030
    }
}
