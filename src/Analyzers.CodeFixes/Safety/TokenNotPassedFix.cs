using System.Composition;
using Dispatcharr.PluginSdk.Analyzers.Safety;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Dispatcharr.PluginSdk.Analyzers.CodeFixes.Safety;

/// <summary>DSP0502: passes the token on.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class TokenNotPassedFix() : SourceFix("DSP0502", "Pass the cancellation token on")
{
    private protected override Action<SyntaxEditor>? Edit(SyntaxNode node, SemanticModel model, Diagnostic diagnostic)
    {
        if (node is not InvocationExpressionSyntax call) return null;
        var argument = SyntaxFactory.Argument(SyntaxFactory.IdentifierName(diagnostic.Properties[TokenNotPassedAnalyzer.Token]!));
        if (diagnostic.Properties[TokenNotPassedAnalyzer.Parameter] is { Length: > 0 } parameter)
        {
            argument = argument.WithNameColon(SyntaxFactory.NameColon(parameter).WithTrailingTrivia(SyntaxFactory.Space));
        }

        return editor => editor.ReplaceNode(call, (current, _) => With((InvocationExpressionSyntax)current, argument));
    }

    private static InvocationExpressionSyntax With(InvocationExpressionSyntax call, ArgumentSyntax argument)
    {
        var list = call.ArgumentList.Arguments;
        var nodes = list.GetWithSeparators();
        if (list.Count > 0) nodes = nodes.Add(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space));
        return call.WithArgumentList(call.ArgumentList.WithArguments(SyntaxFactory.SeparatedList<ArgumentSyntax>(nodes.Add(argument))));
    }
}
