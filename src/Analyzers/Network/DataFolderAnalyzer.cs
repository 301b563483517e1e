using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatcharr.PluginSdk.Analyzers.Network;

/// <summary>Finds files and folders that are written at a place which the code names itself, instead of in the plugin's data folder.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DataFolderAnalyzer() : PluginAnalyzer(CodeRules.WriteOutsideData)
{
    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types) => context.RegisterOperationAction(
        found =>
        {
            if (FileWrite.Target(found.Operation) is { } path && RootedPath.Outside(path) is { } place && types.HoldsPlugin) Report(found, path, place);
        },
        OperationKind.Invocation, OperationKind.ObjectCreation);

    private static void Report(OperationAnalysisContext context, IOperation path, string place) => context.ReportDiagnostic(Diagnostic.Create(
        Descriptors.Of(CodeRules.WriteOutsideData), path.Syntax.GetLocation(),
        $"This writes to '{Excerpt.Of(place)}', outside the plugin's data folder: "
        + "the place may be missing or read-only in a host, and an update or another plugin may remove the file. Put it in context.DataDirectory."));
}
