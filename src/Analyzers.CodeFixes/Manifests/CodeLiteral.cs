using Dispatcharr.PluginSdk.Analyzers.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dispatcharr.PluginSdk.Analyzers.CodeFixes.Manifests;

/// <summary>Values of a manifest as C# writes them.</summary>
internal static class CodeLiteral
{
    /// <summary>A JSON text, number, true or false. Numbers and truth are written alike in both.</summary>
    public static string Of(string json) => json[0] == '"' ? SymbolDisplay.FormatLiteral(TextOf(json), quote: true) : json;

    /// <summary>What a JSON text says.</summary>
    public static string TextOf(string json) => JsonTree.Unquote(json, new TextSpan(0, json.Length));

    /// <summary>Whether an expression is made of literals alone. A constant with a name may be meant for other places too.</summary>
    public static bool Is(SyntaxNode node) => node is ExpressionSyntax
        && !node.DescendantNodesAndSelf().Any(part => part is NameSyntax or InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax);
}
