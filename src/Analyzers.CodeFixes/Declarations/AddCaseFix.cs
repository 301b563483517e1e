using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dispatcharr.PluginSdk.Analyzers.CodeFixes.Declarations;

/// <summary>Adds a case for an action that is declared. It throws until its author writes it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AddCaseFix : InsertionFix
{
    private const string Body = "throw new System.NotImplementedException()";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["DSP0302"];

    private protected override string Title => "Add a case for the action";

    private protected override TextChange? Insert(SourceText text, SyntaxNode node, IReadOnlyList<string> ids)
    {
        var labels = ids.Select(id => SymbolDisplay.FormatLiteral(id, quote: true));
        return node switch
        {
            SwitchExpressionSyntax found => SourceInsertion.IntoSwitch(text, found, labels.Select(label => $"{label} => {Body}")),
            SwitchStatementSyntax found => SourceInsertion.IntoSwitch(text, found, labels.Select(label => ($"case {label}:", Body + ";"))),
            _ => null,
        };
    }
}
