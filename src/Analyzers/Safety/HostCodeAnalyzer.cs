using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatcharr.PluginSdk.Analyzers.Safety;

/// <summary>An analyzer of one rule for code that runs in a host.</summary>
public abstract class HostCodeAnalyzer : PluginAnalyzer
{
    private readonly Rule _rule;

    private protected HostCodeAnalyzer(Rule rule)
        : base(rule) => _rule = rule;

    private protected sealed override void Register(CompilationStartAnalysisContext context, KnownTypes types) =>
        Watch(context, new HostCode(_rule, types, context.Compilation));

    /// <summary>Registers what looks at one compilation.</summary>
    private protected abstract void Watch(CompilationStartAnalysisContext context, HostCode host);
}
