using System.Collections.Immutable;
using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatcharr.PluginSdk.Analyzers;

/// <summary>What all analyzers of C# code share: they run side by side, skip generated code, and do nothing where the SDK is not referenced.</summary>
public abstract class PluginAnalyzer : DiagnosticAnalyzer
{
    private protected PluginAnalyzer(params Rule[] rules) => SupportedDiagnostics = [.. rules.Select(Descriptors.Of)];

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(Generated);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (KnownTypes.Find(start.Compilation) is { } types) Register(start, types);
        });
    }

    /// <summary>What becomes of generated code: nothing, where a rule does not say otherwise.</summary>
    private protected virtual GeneratedCodeAnalysisFlags Generated => GeneratedCodeAnalysisFlags.None;

    /// <summary>Registers what looks at one compilation.</summary>
    private protected abstract void Register(CompilationStartAnalysisContext context, KnownTypes types);
}
