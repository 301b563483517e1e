using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Dispatcharr.PluginSdk.Analyzers.CodeFixes.Network;

/// <summary>DSP0604: moves a path into the plugin's data folder, where a context is in scope and the path is written in place.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class DataFolderFix() : SourceFix("DSP0604", "Write in the plugin's data folder")
{
    private protected override Action<SyntaxEditor>? Edit(SyntaxNode node, SemanticModel model, Diagnostic diagnostic)
    {
        if (node is not ExpressionSyntax path || ContextName(model, path) is not { } name) return null;
        return DataPath.Inside(path, name + ".DataDirectory", model) is { } inside ? editor => editor.ReplaceNode(path, inside.WithTriviaFrom(path)) : null;
    }

    private static string? ContextName(SemanticModel model, ExpressionSyntax path)
    {
        // A static function sees nothing of what stands around it.
        var reach = path.Ancestors().FirstOrDefault(around => around is LocalFunctionStatementSyntax { Modifiers: var local } && local.Any(SyntaxKind.StaticKeyword)
            || around is AnonymousFunctionExpressionSyntax { Modifiers: var lambda } && lambda.Any(SyntaxKind.StaticKeyword));
        return model.LookupSymbols(path.SpanStart).FirstOrDefault(symbol => symbol is IParameterSymbol { Type.Name: "PluginContext" } or ILocalSymbol { Type.Name: "PluginContext" }
            && symbol.Locations[0].SourceSpan is var declared && declared.End < path.SpanStart && (reach is null || reach.Span.Contains(declared)))?.Name;
    }
}
