using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatcharr.PluginSdk.Analyzers.Network;

/// <summary>Reads names from expressions.</summary>
internal static class Names
{
    /// <summary>The name of what an expression leads to: <c>_http</c> of <c>this._http!</c>.</summary>
    public static string? Last(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        PostfixUnaryExpressionSyntax forgiven => Last(forgiven.Operand),
        ParenthesizedExpressionSyntax inner => Last(inner.Expression),
        _ => null,
    };
}
