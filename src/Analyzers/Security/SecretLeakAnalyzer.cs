using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatcharr.PluginSdk.Analyzers.Security;

/// <summary>Finds secrets that reach a log, or a text that the page shows, within one method.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecretLeakAnalyzer() : PluginAnalyzer(CodeRules.SecretLeak)
{
    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types)
    {
        var settings = new SettingFindings(context.Compilation, types, context.Options);
        var outlets = new Outlets(types);
        context.RegisterOperationAction(
            found =>
            {
                foreach (var (text, outlet) in outlets.Of(found.Operation)) Check(found, text, outlet);
            },
            OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.SimpleAssignment);

        void Check(OperationAnalysisContext found, IOperation text, string outlet)
        {
            foreach (var (enters, from) in ValueFlow.Parts(text))
            {
                var secret = settings.Of(from) is { IsSecret: true } read ? read : settings.PrintedBy(from.Type).FirstOrDefault();
                if (secret is not null && types.HoldsPlugin) Report(found, enters, secret.Name, outlet);
            }
        }
    }

    private static void Report(OperationAnalysisContext context, IOperation place, string secret, string outlet) => context.ReportDiagnostic(Diagnostic.Create(
        Descriptors.Of(CodeRules.SecretLeak), place.Syntax.GetLocation(),
        $"The secret '{Excerpt.Of(secret)}' goes into {outlet}, where others can read it. Leave it out; say whether it is set, if that is what matters."));
}
