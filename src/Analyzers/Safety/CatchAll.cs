using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatcharr.PluginSdk.Analyzers.Safety;

/// <summary>Recognises code that lets no exception out.</summary>
internal static class CatchAll
{
    /// <summary>Whether code has a try of its own, not of a function in it, that catches whatever comes and keeps it.</summary>
    public static bool IsIn(SyntaxNode body) =>
        body.DescendantNodesAndSelf(node => node == body || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<TryStatementSyntax>().Any(Has);

    /// <summary>Whether a try catches whatever comes and keeps it.</summary>
    public static bool Has(TryStatementSyntax statement) => statement.Catches.Any(clause =>
        clause.Filter is null && clause.Declaration?.Type.ToString() is null or "Exception" or "System.Exception"
        && !clause.Block.DescendantNodes().Any(node => node is ThrowStatementSyntax or ThrowExpressionSyntax));
}
