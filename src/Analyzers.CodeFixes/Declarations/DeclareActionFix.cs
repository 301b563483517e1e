using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dispatcharr.PluginSdk.Analyzers.CodeFixes.Declarations;

/// <summary>Declares an action that is handled, with a label made of the words of its id.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class DeclareActionFix : InsertionFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["DSP0303"];

    private protected override string Title => "Declare the action";

    private protected override TextChange? Insert(SourceText text, SyntaxNode node, IReadOnlyList<string> ids) => node is CollectionExpressionSyntax list
        ? SourceInsertion.IntoList(text, list.OpenBracketToken, list.Elements.LastOrDefault(), ids.Select(id => $"new PluginAction {{ Id = {Literal(id)}, Label = {Literal(Words(id))} }}"))
        : null;

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>"remove_dead" as a person would write it: "Remove dead".</summary>
    private static string Words(string id)
    {
        var words = id.Replace('_', ' ').Replace('-', ' ').Trim();
        return words.Length == 0 ? id : char.ToUpperInvariant(words[0]) + words.Substring(1);
    }
}
