using System.Composition;
using Dispatcharr.PluginSdk.Analyzers.Safety;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace Dispatcharr.PluginSdk.Analyzers.CodeFixes.Safety;

/// <summary>DSP0501: awaits instead. A function that is not async yet becomes it, where nobody else has to change for it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class BlockingCallFix() : SourceFix("DSP0501", "Await instead")
{
    private protected override Action<SyntaxEditor>? Edit(SyntaxNode node, SemanticModel model, Diagnostic diagnostic)
    {
        if (node is not ExpressionSyntax blocking || Awaitable(blocking, model) is null || AsyncFunction.Around(blocking, model) is not { } function) return null;
        return editor =>
        {
            // The task may hold a blocking call itself, mended by now.
            editor.ReplaceNode(blocking, (current, _) => Awaited(Awaitable((ExpressionSyntax)current, blocking, model)!, blocking));
            function.Change(editor);
        };
    }

    private static ExpressionSyntax? Awaitable(ExpressionSyntax blocking, SemanticModel model) => Awaitable(blocking, blocking, model);

    /// <summary>What to await in place of a blocking call; null where there is no simple equal.</summary>
    private static ExpressionSyntax? Awaitable(ExpressionSyntax blocking, ExpressionSyntax original, SemanticModel model)
    {
        if (blocking is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" } result) return result.Expression;
        if (blocking is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member, ArgumentList.Arguments: var arguments } call) return null;
        switch (member.Name.Identifier.ValueText)
        {
            case "GetResult" when member.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax awaiter }:
                return awaiter.Expression;
            case "Sleep":
                var delay = SyntaxFactory.InvocationExpression(OfTask("Delay"), call.ArgumentList);
                return TokenInScope.Find(original, model) is { } token
                    ? delay.AddArgumentListArguments(SyntaxFactory.Argument(SyntaxFactory.IdentifierName(token)))
                    : delay;
            case "Wait" when IsSemaphore(original, model):
                return call.WithExpression(member.WithName(SyntaxFactory.IdentifierName("WaitAsync")));
            case "Wait" when arguments.Count == 0:
                return member.Expression;
            case "WaitAll" when arguments.Count > 0 && original is InvocationExpressionSyntax all && all.ArgumentList.Arguments.All(argument => IsTask(model.GetTypeInfo(argument.Expression).Type)):
                return SyntaxFactory.InvocationExpression(OfTask("WhenAll"), call.ArgumentList);
            default:
                return null;
        }
    }

    private static ExpressionSyntax Awaited(ExpressionSyntax task, ExpressionSyntax blocking)
    {
        var operand = task is AwaitExpressionSyntax or BinaryExpressionSyntax or ConditionalExpressionSyntax or CastExpressionSyntax
            ? SyntaxFactory.ParenthesizedExpression(task.WithoutTrivia())
            : task.WithoutTrivia();
        var awaited = SyntaxFactory.AwaitExpression(SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), operand);
        // (await task).Length, but Use(await task)
        return blocking.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax or InvocationExpressionSyntax or PostfixUnaryExpressionSyntax
            ? SyntaxFactory.ParenthesizedExpression(awaited).WithTriviaFrom(blocking)
            : awaited.WithTriviaFrom(blocking);
    }

    private static ExpressionSyntax OfTask(string method) =>
        SyntaxFactory.ParseExpression("global::System.Threading.Tasks.Task." + method).WithAdditionalAnnotations(Simplifier.Annotation);

    private static bool IsSemaphore(ExpressionSyntax call, SemanticModel model) => model.GetSymbolInfo(call).Symbol?.ContainingType.Name == "SemaphoreSlim";

    private static bool IsTask(ITypeSymbol? type) => type is { Name: "Task" };
}
