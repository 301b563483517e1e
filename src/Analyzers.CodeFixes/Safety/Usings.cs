using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Dispatcharr.PluginSdk.Analyzers.CodeFixes.Safety;

/// <summary>Adds a using to a file that lacks it, in its place among the others.</summary>
internal static class Usings
{
    public static void Add(SyntaxEditor editor, string name) => editor.ReplaceNode(editor.OriginalRoot, (root, _) => With(root, name));

    private static SyntaxNode With(SyntaxNode root, string name)
    {
        var unit = (CompilationUnitSyntax)root;
        if (root.DescendantNodes().OfType<UsingDirectiveSyntax>().Any(found => found.Alias is null && found.Name?.ToString() == name)) return root;

        var at = unit.Usings.TakeWhile(found => found.Alias is null && string.CompareOrdinal(found.Name?.ToString(), name) < 0).Count();
        var directive = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(name)).NormalizeWhitespace().WithTrailingTrivia(SyntaxFactory.ElasticLineFeed);
        // What stands above the first line of the file, its licence, stays there.
        if (unit.Usings.Count == 0)
        {
            var first = unit.GetFirstToken();
            directive = directive.WithLeadingTrivia(first.LeadingTrivia).WithTrailingTrivia(SyntaxFactory.LineFeed, SyntaxFactory.LineFeed);
            return unit.ReplaceToken(first, first.WithLeadingTrivia()).WithUsings(SyntaxFactory.SingletonList(directive));
        }

        if (at > 0) return unit.WithUsings(unit.Usings.Insert(at, directive));
        var next = unit.Usings[0];
        return unit.WithUsings(unit.Usings.Replace(next, next.WithoutLeadingTrivia()).Insert(0, directive.WithLeadingTrivia(next.GetLeadingTrivia())));
    }
}
