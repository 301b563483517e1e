using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatcharr.PluginSdk.Analyzers.CodeFixes.Safety;

/// <summary>Turns what was written to the console into a log's message: a constant text with named holes, and what fills them.</summary>
internal static class LogTemplate
{
    /// <summary>The arguments of the logger's call; null when there is nothing to log.</summary>
    public static ArgumentListSyntax? Of(ArgumentListSyntax console, SemanticModel model)
    {
        var arguments = console.Arguments;
        if (arguments.Count == 0 || arguments.Any(argument => argument.NameColon is not null)) return null;
        var first = arguments[0].Expression;
        if (first is InterpolatedStringExpressionSyntax interpolated && arguments.Count == 1) return Of(interpolated);

        // A text with {0} in it is a template already; a text without others is one too, where it holds no braces.
        var constant = model.GetConstantValue(first);
        if (constant is { HasValue: true, Value: string text } && (arguments.Count > 1 || text.IndexOfAny(['{', '}']) < 0)) return console;
        return arguments.Count == 1 ? List(Literal("{" + NameOf(first) + "}"), [first.WithoutTrivia()]) : null;
    }

    private static ArgumentListSyntax? Of(InterpolatedStringExpressionSyntax text)
    {
        if (text.StringStartToken.IsKind(SyntaxKind.InterpolatedMultiLineRawStringStartToken)) return null;
        var (template, values) = (new StringBuilder(), new List<ExpressionSyntax>());
        foreach (var part in text.Contents)
        {
            if (part is InterpolationSyntax hole)
            {
                var name = NameOf(hole.Expression);
                var number = values.Count(value => NameOf(value) == name);
                template.Append('{').Append(name).Append(number == 0 ? "" : $"{number + 1}").Append(hole.AlignmentClause).Append(hole.FormatClause).Append('}');
                values.Add(hole.Expression.WithoutTrivia());
            }
            else
            {
                template.Append(((InterpolatedStringTextSyntax)part).TextToken.ValueText);
            }
        }

        // Braces are doubled in a template as in an interpolated text, but not in a text without holes.
        return List(Literal(values.Count > 0 ? template.ToString() : template.Replace("{{", "{").Replace("}}", "}").ToString()), values);
    }

    private static LiteralExpressionSyntax Literal(string text) => SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));

    private static ArgumentListSyntax List(ExpressionSyntax template, IEnumerable<ExpressionSyntax> values) => SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList(
        values.Select(value => value is ParenthesizedExpressionSyntax inside ? inside.Expression : value).Prepend(template).Select(SyntaxFactory.Argument),
        Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), values.Count())));

    /// <summary>The last name in an expression, as <c>Count</c> in <c>channels.Count</c>.</summary>
    private static string NameOf(ExpressionSyntax value)
    {
        var name = value switch
        {
            IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
            MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
            InvocationExpressionSyntax call => NameOf(call.Expression),
            ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax member } => member.Name.Identifier.ValueText,
            _ => "",
        };
        name = name.TrimStart('_');
        return name.Length == 0 ? "Value" : char.ToUpperInvariant(name[0]) + name.Substring(1);
    }
}
