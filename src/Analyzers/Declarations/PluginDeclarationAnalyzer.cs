using Dispatcharr.PluginSdk.Analyzers.Generation.Reading;
using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatcharr.PluginSdk.Analyzers.Declarations;

/// <summary>Says of a class with [Plugin] what the generator had to leave out.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PluginDeclarationAnalyzer()
    : DeclaredPluginAnalyzer(CodeRules.UnsupportedType, CodeRules.DefaultNotConstant, CodeRules.MaskedNoText, CodeRules.UnboundActionMethod)
{
    private protected override IEnumerable<Diagnostic> Find(DeclaredPlugin plugin, Compilation compilation, AnalyzerOptions options)
    {
        var places = new PluginSight(plugin, compilation);
        return plugin.Fields.Select(field => FieldProblems.Find(field, places)).Concat(plugin.Actions.Select(action => ActionProblem.Find(action, places))).OfType<Diagnostic>();
    }
}
