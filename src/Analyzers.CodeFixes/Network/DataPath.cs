using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatcharr.PluginSdk.Analyzers.CodeFixes.Network;

/// <summary>Writes a path anew, below a folder. What an absolute path leads through is left out.</summary>
internal static class DataPath
{
    /// <summary>Null where the path is not written in place, or is the folder alone.</summary>
    public static ExpressionSyntax? Inside(ExpressionSyntax path, string folder, SemanticModel model)
    {
        var type = model.LookupNamespacesAndTypes(path.SpanStart, name: "Path").IsEmpty ? "System.IO.Path" : "Path";
        var rest = path switch
        {
            LiteralExpressionSyntax { Token.Value: string text } => Relative(text) is { Length: > 0 } name ? SymbolDisplay.FormatLiteral(name, quote: true) : null,
            InterpolatedStringExpressionSyntax text => Relative(text)?.ToString(),
            BinaryExpressionSyntax { Left: LiteralExpressionSyntax { Token.Value: string text } left } sum when Relative(text) is { Length: > 0 } name =>
                sum.ReplaceNode(left, SyntaxFactory.ParseExpression(SymbolDisplay.FormatLiteral(name, quote: true)).WithTriviaFrom(left)).ToString(),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Combine" or "Join" }, ArgumentList.Arguments: [var first, _, ..] arguments } =>
                Rest(first.Expression, arguments, model),
            _ when model.GetConstantValue(path) is { HasValue: true, Value: string text } && Relative(text) == text => path.ToString(),
            _ => null,
        };
        return rest is null ? null : SyntaxFactory.ParseExpression($"{type}.Combine({folder}, {rest})");
    }

    /// <summary>The arguments of a Combine without the place that it began with; a relative folder stays.</summary>
    private static string? Rest(ExpressionSyntax first, SeparatedSyntaxList<ArgumentSyntax> arguments, SemanticModel model)
    {
        var begin = model.GetConstantValue(first) is { HasValue: true, Value: string text } ? text : null;
        return begin is not null && Relative(begin) == begin
            ? string.Join(", ", arguments)
            : string.Join(", ", arguments.Skip(1));
    }

    private static InterpolatedStringExpressionSyntax? Relative(InterpolatedStringExpressionSyntax text)
    {
        if (text.Contents is not [InterpolatedStringTextSyntax first, ..]) return null;
        var old = first.TextToken.Text;
        var name = Relative(old + "x") is { Length: > 0 } kept ? kept.Remove(kept.Length - 1) : "";
        return text.ReplaceNode(first, first.WithTextToken(SyntaxFactory.Token(default, SyntaxKind.InterpolatedStringTextToken, name, name, default)));
    }

    /// <summary>A relative path as it is; of an absolute one, or one that leads upwards, the last part.</summary>
    private static string Relative(string path)
    {
        var isInside = path.Length > 0 && path[0] is not ('/' or '\\' or '~') && !path.Contains("..") && !(path.Length > 1 && path[1] == ':');
        return isInside ? path : path.TrimEnd('/', '\\').Split('/', '\\').Last();
    }
}
