using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace Dispatcharr.PluginSdk.Analyzers.CodeFixes.Safety;

/// <summary>The function around an expression, which can await: it is async, or becomes it without a change for its callers.</summary>
internal sealed class AsyncFunction
{
    private readonly SyntaxNode _function;
    private readonly TypeSyntax? _newType;

    private AsyncFunction(SyntaxNode function, TypeSyntax? newType) => (_function, _newType) = (function, newType);

    /// <summary>Finds it; null when there can be no await.</summary>
    public static AsyncFunction? Around(ExpressionSyntax place, SemanticModel model)
    {
        foreach (var node in place.Ancestors())
        {
            switch (node)
            {
                case LockStatementSyntax or UnsafeStatementSyntax or FixedStatementSyntax or CatchFilterClauseSyntax or QueryExpressionSyntax or GlobalStatementSyntax:
                    return null;
                case AnonymousFunctionExpressionSyntax anonymous:
                    return IsAsync(anonymous.Modifiers) ? Unchanged(anonymous) : null;
                case LocalFunctionStatementSyntax local:
                    return IsAsync(local.Modifiers) ? Unchanged(local) : null;
                case MethodDeclarationSyntax method:
                    return IsAsync(method.Modifiers) ? Unchanged(method) : Changed(method, model);
                case MemberDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Makes it async, if it is not yet.</summary>
    public void Change(SyntaxEditor editor)
    {
        if (_function is not MethodDeclarationSyntax method || IsAsync(method.Modifiers)) return;
        editor.ReplaceNode(method, (current, _) =>
        {
            var changed = (MethodDeclarationSyntax)current;
            if (IsAsync(changed.Modifiers)) return changed;
            changed = _newType is null
                ? changed.ReplaceNodes(Returned(changed), (_, returned) => Ready(returned)!.WithTriviaFrom(returned))
                : changed.WithReturnType(_newType.WithTriviaFrom(changed.ReturnType));
            if (changed.Modifiers.Count > 0) return changed.AddModifiers(SyntaxFactory.Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(SyntaxFactory.Space));
            var type = changed.ReturnType;
            return changed.WithReturnType(type.WithoutLeadingTrivia())
                .AddModifiers(SyntaxFactory.Token(type.GetLeadingTrivia(), SyntaxKind.AsyncKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space)));
        });
    }

    private static AsyncFunction Unchanged(SyntaxNode function) => new(function, null);

    private static AsyncFunction? Changed(MethodDeclarationSyntax method, SemanticModel model)
    {
        if (model.GetDeclaredSymbol(method) is not { } symbol || symbol.Parameters.Any(parameter => parameter.RefKind != RefKind.None)) return null;

        // An action of the attribute style may answer at once or later: nobody else calls it.
        var action = model.Compilation.GetTypeByMetadataName("Dispatcharr.PluginSdk.ActionAttribute");
        if (KnownTypes.Has(symbol, action) && (symbol.ReturnsVoid || symbol.ReturnType.Name == "PluginResult") && !IsNamedElsewhere(method))
        {
            var result = symbol.ReturnsVoid ? "" : $"<{method.ReturnType.WithoutTrivia()}>";
            return new(method, SyntaxFactory.ParseTypeName("global::System.Threading.Tasks.Task" + result).WithAdditionalAnnotations(Simplifier.Annotation));
        }

        // A method that answers with a task, all of them ready when it returns: new(x), Task.FromResult(x), ValueTask.FromResult(x).
        if (symbol.ReturnType is not INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.Length: 1 }) return null;
        return Returned(method).All(expression => Ready(expression) is not null) ? new(method, null) : null;
    }

    private static IEnumerable<ExpressionSyntax> Returned(MethodDeclarationSyntax method) => method.ExpressionBody is { } arrow
        ? [arrow.Expression]
        : method.Body!.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<ReturnStatementSyntax>().Select(statement => statement.Expression).OfType<ExpressionSyntax>();

    /// <summary>The value in a task that is made from it.</summary>
    private static ExpressionSyntax? Ready(ExpressionSyntax returned) => returned switch
    {
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var only], Initializer: null } creation
            when creation is ImplicitObjectCreationExpressionSyntax || creation is ObjectCreationExpressionSyntax { Type: GenericNameSyntax { Identifier.ValueText: "ValueTask" } } => only.Expression,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FromResult" }, ArgumentList.Arguments: [var only] } => only.Expression,
        _ => null,
    };

    private static bool IsNamedElsewhere(MethodDeclarationSyntax method) => method.SyntaxTree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
        .Any(name => name.Identifier.ValueText == method.Identifier.ValueText);

    private static bool IsAsync(SyntaxTokenList modifiers) => modifiers.Any(SyntaxKind.AsyncKeyword);
}
