using Dispatcharr.PluginSdk.Analyzers.Generation.Reading;
using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatcharr.PluginSdk.Analyzers.Declarations;

/// <summary>Says of a class with [Plugin] what the generator had to leave out.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PluginDeclarationAnalyzer()
    : PluginAnalyzer(CodeRules.UnsupportedType, CodeRules.DefaultNotConstant, CodeRules.MaskedNoText, CodeRules.UnboundActionMethod)
{
    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types) => context.RegisterSymbolAction(Check, SymbolKind.NamedType);

    private static void Check(SymbolAnalysisContext context)
    {
        if (PluginReader.Read((INamedTypeSymbol)context.Symbol, context.Compilation, context.CancellationToken) is not { } plugin) return;
        foreach (var field in plugin.Fields)
        {
            if (FieldProblems.Find(field, context.CancellationToken) is { } found) context.ReportDiagnostic(found);
        }

        foreach (var action in plugin.Actions)
        {
            if (ActionProblem.Find(action) is { } found) context.ReportDiagnostic(found);
        }
    }
}
