using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatcharr.PluginSdk.Analyzers.Generation.Reading;

/// <summary>What a property holds in a new record.</summary>
/// <param name="Expression">The initialiser, or the default of the record's parameter; null when there is none.</param>
/// <param name="Constant">The value, where it is known when the plugin is built.</param>
internal readonly record struct InitialValue(ExpressionSyntax? Expression, Optional<object?> Constant)
{
    /// <summary>Whether there is a value that only a running program knows.</summary>
    public bool IsDynamic => Expression is not null && !Constant.HasValue;

    public static InitialValue Of(IPropertySymbol property, Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var reference in property.DeclaringSyntaxReferences)
        {
            var syntax = reference.GetSyntax(cancellationToken);
            var expression = syntax switch
            {
                PropertyDeclarationSyntax { Initializer.Value: var value } => value,
                ParameterSyntax { Default.Value: var value } => value,
                _ => null,
            };
            if (expression is not null) return new(expression, ConstantOf(expression, compilation, cancellationToken));
            if (syntax is PropertyDeclarationSyntax declaration && IsZero(property, declaration)) return new(null, 0);
        }

        return default;
    }

    private static Optional<object?> ConstantOf(ExpressionSyntax expression, Compilation compilation, CancellationToken cancellationToken)
    {
        // In an editor a property may stand in the code of another project.
        if (!compilation.ContainsSyntaxTree(expression.SyntaxTree)) return default;
        // "null!" is no constant for the compiler.
        while (expression is PostfixUnaryExpressionSyntax { Operand: var operand } && expression.IsKind(SyntaxKind.SuppressNullableWarningExpression))
        {
            expression = operand;
        }

        return compilation.GetSemanticModel(expression.SyntaxTree).GetConstantValue(expression, cancellationToken);
    }

    /// <summary>Whether nothing but C# sets the value: no constructor of the author, no accessor of theirs, no word <c>required</c>.</summary>
    private static bool IsZero(IPropertySymbol property, PropertyDeclarationSyntax declaration) =>
        property is { IsRequired: false, Type.IsValueType: true } && property.Type.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T
        && declaration is { ExpressionBody: null, AccessorList.Accessors: var accessors }
        && accessors.All(accessor => accessor is { Body: null, ExpressionBody: null })
        && !property.ContainingType.InstanceConstructors.SelectMany(constructor => constructor.DeclaringSyntaxReferences)
            .Any(reference => reference.GetSyntax() is ConstructorDeclarationSyntax);
}
