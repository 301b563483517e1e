using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Dispatcharr.PluginSdk.Analyzers.CodeFixes.Safety;

/// <summary>DSP0510: writes to the logger at hand.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ConsoleWriteFix() : SourceFix("DSP0510", "Write to the logger")
{
    private protected override Action<SyntaxEditor>? Edit(SyntaxNode node, SemanticModel model, Diagnostic diagnostic)
    {
        if (node is not InvocationExpressionSyntax { Parent: ExpressionStatementSyntax or LambdaExpressionSyntax or ArrowExpressionClauseSyntax } call
            || call.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Write" or "WriteLine" } target
            || LogTemplate.Of(call.ArgumentList, model) is not { } arguments
            || LoggerInScope.Find(model, call) is not { } logger) return null;

        var level = target.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Error" } ? "LogError" : "LogInformation";
        var log = SyntaxFactory.InvocationExpression(SyntaxFactory.ParseExpression($"{logger}.{level}"), arguments).WithTriviaFrom(call);
        return editor =>
        {
            editor.ReplaceNode(call, log);
            Usings.Add(editor, "Microsoft.Extensions.Logging");
        };
    }
}
