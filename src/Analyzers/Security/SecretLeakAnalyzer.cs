using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatcharr.PluginSdk.Analyzers.Security;

/// <summary>Finds secrets that reach a log, or a text that the page shows, within one method.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecretLeakAnalyzer() : SettingFlowAnalyzer(CodeRules.SecretLeak)
{
    private protected override Func<IOperation, IEnumerable<(IOperation Value, string Where)>> EndsIn(KnownTypes types) => new Outlets(types).Of;

    private protected override string? Problem(SettingFindings settings, IOperation from, string where)
    {
        var secret = settings.Of(from) is { IsSecret: true } read ? read : settings.PrintedBy(from.Type).FirstOrDefault();
        return secret is null ? null
            : $"The secret '{Excerpt.Of(secret.Name)}' goes into {where}, where others can read it. Leave it out; say whether it is set, if that is what matters.";
    }
}
