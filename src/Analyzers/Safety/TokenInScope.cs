using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatcharr.PluginSdk.Analyzers.Safety;

/// <summary>Finds the cancellation token that code can pass on.</summary>
internal static class TokenInScope
{
    private static readonly string[] Starters = ["Run", "StartNew", "ContinueWith", "CreateTimer", "QueueUserWorkItem", "UnsafeQueueUserWorkItem"];

    /// <summary>The name of the nearest token, a local or parameter; null when there is none, or when the code goes on after whoever has it.</summary>
    public static string? Find(SyntaxNode place, SemanticModel model)
    {
        for (var node = place.Parent; node is not null and not TypeDeclarationSyntax; node = node.Parent)
        {
            if (node is BlockSyntax or SwitchSectionSyntax && Local(node, place, model) is { } local) return local;
            if (Parameters(node) is not { } parameters) continue;
            var token = parameters.LastOrDefault(parameter => parameter.Identifier.ValueText != "_" && IsToken(model.GetDeclaredSymbol(parameter)));
            if (token is not null) return token.Identifier.Text;
            if (IsStatic(node) || IsOnItsOwn(node)) return null;
        }

        return null;
    }

    private static string? Local(SyntaxNode block, SyntaxNode place, SemanticModel model)
    {
        var statements = block is BlockSyntax { Statements: var inBlock } ? inBlock : ((SwitchSectionSyntax)block).Statements;
        return statements.OfType<LocalDeclarationStatementSyntax>()
            .Where(declaration => declaration.Span.End <= place.SpanStart
                && (declaration.Declaration.Type.IsVar || declaration.Declaration.Type.ToString().EndsWith("CancellationToken", StringComparison.Ordinal)))
            .SelectMany(declaration => declaration.Declaration.Variables)
            .LastOrDefault(variable => IsToken(model.GetDeclaredSymbol(variable)))?.Identifier.Text;
    }

    private static IEnumerable<ParameterSyntax>? Parameters(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax method => method.ParameterList.Parameters,
        LocalFunctionStatementSyntax local => local.ParameterList.Parameters,
        ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList.Parameters,
        SimpleLambdaExpressionSyntax lambda => [lambda.Parameter],
        AnonymousMethodExpressionSyntax anonymous => anonymous.ParameterList?.Parameters ?? [],
        _ => null,
    };

    private static bool IsStatic(SyntaxNode function) => function switch
    {
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.StaticKeyword),
        AnonymousFunctionExpressionSyntax anonymous => anonymous.Modifiers.Any(SyntaxKind.StaticKeyword),
        _ => false,
    };

    // Work that is handed to others may outlast the run, and the token is valid only until the run ends.
    private static bool IsOnItsOwn(SyntaxNode function) => function.Parent is ArgumentSyntax { Parent.Parent: var receiver } && receiver switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => Starters.Contains(member.Name.Identifier.ValueText),
        BaseObjectCreationExpressionSyntax => true,
        _ => false,
    } || function.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression };

    private static bool IsToken(ISymbol? symbol) => (symbol as IParameterSymbol)?.Type is { } type ? IsToken(type) : symbol is ILocalSymbol local && IsToken(local.Type);

    private static bool IsToken(ITypeSymbol type) => type is { Name: "CancellationToken", ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } };
}
