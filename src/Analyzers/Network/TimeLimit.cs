using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatcharr.PluginSdk.Analyzers.Network;

/// <summary>Knows the ways to end one request in time: a token of a source that is cancelled after a time, and WaitAsync.</summary>
internal static class TimeLimit
{
    public static bool Covers(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.Any(argument => IsLimited(argument.Expression))
        || call.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WaitAsync", Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } };

    private static bool IsLimited(ExpressionSyntax token)
    {
        if (token.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type) return false;
        return token switch
        {
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Token", Expression: var source } => Names.Last(source) is { } name && IsLimitedSource(type, name),
            IdentifierNameSyntax { Identifier.ValueText: var name } => Initializers(type, name).Any(value => value is not IdentifierNameSyntax && IsLimited(value)),
            _ => false,
        };
    }

    private static bool IsLimitedSource(TypeDeclarationSyntax type, string name) =>
        Initializers(type, name).Any(value => value is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 })
        || type.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call =>
            call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CancelAfter", Expression: var source } && Names.Last(source) == name);

    private static IEnumerable<ExpressionSyntax> Initializers(SyntaxNode type, string name) =>
        type.DescendantNodes().OfType<VariableDeclaratorSyntax>().Where(found => found.Identifier.ValueText == name).Select(found => found.Initializer?.Value).OfType<ExpressionSyntax>();
}
