using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatcharr.PluginSdk.Analyzers.CodeFixes.Manifests;

/// <summary>Finds where a class of the plain contract uses the id of a field or action that it declares: an id that changes changes there too.</summary>
internal static class IdUses
{
    /// <summary>The literals in the class around a declaration that settings are read with, or that are held against <c>ActionId</c>.</summary>
    public static IEnumerable<LiteralExpressionSyntax> Find(SyntaxNode declared, string id, bool isField) =>
        (declared.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().LastOrDefault()?.DescendantNodes() ?? [])
            .OfType<LiteralExpressionSyntax>()
            .Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression) && literal.Token.ValueText == id && (isField ? ReadsSetting(literal) : IsActionId(ComparedWith(literal))));

    private static bool ReadsSetting(LiteralExpressionSyntax literal) => literal.Parent is ArgumentSyntax
    {
        Parent: BaseArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method, Expression: var settings } } },
    }
        && method.StartsWith("Get", StringComparison.Ordinal) && NameOf(settings)?.EndsWith("ettings", StringComparison.Ordinal) == true;

    private static bool IsActionId(ExpressionSyntax? compared) => NameOf(compared) is "ActionId" or "actionId";

    private static ExpressionSyntax? ComparedWith(LiteralExpressionSyntax literal)
    {
        if (literal.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } test) return test.Left == literal ? test.Right : test.Left;
        if (literal.Parent is not (ConstantPatternSyntax or CaseSwitchLabelSyntax)) return null;
        var pattern = literal.Parent;
        while (pattern.Parent is PatternSyntax and not RecursivePatternSyntax) pattern = pattern.Parent;
        return (pattern as CaseSwitchLabelSyntax ?? pattern.Parent) switch
        {
            SwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax found } => found.Expression,
            SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax found } => found.GoverningExpression,
            IsPatternExpressionSyntax found => found.Expression,
            SubpatternSyntax found => found.NameColon?.Name,
            _ => null,
        };
    }

    private static string? NameOf(ExpressionSyntax? expression) => expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
