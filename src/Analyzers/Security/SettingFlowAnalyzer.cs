using System.Collections.Concurrent;
using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatcharr.PluginSdk.Analyzers.Security;

/// <summary>Follows settings to where they must not go, within one method. A method that reads none is not looked into.</summary>
public abstract class SettingFlowAnalyzer : PluginAnalyzer
{
    private protected SettingFlowAnalyzer(Rule rule)
        : base(rule)
    {
    }

    private protected sealed override void Register(CompilationStartAnalysisContext context, KnownTypes types)
    {
        var settings = new SettingFindings(context.Compilation, types, context.Options);
        var ends = EndsIn(types);
        context.RegisterOperationBlockStartAction(block =>
        {
            var reads = ReadsWhole(block.OwningSymbol, settings) ? 1 : 0;
            var candidates = new ConcurrentQueue<(IOperation Value, string Where)>();
            block.RegisterOperationAction(
                found =>
                {
                    if (reads == 0 && settings.Of(found.Operation) is not null) Interlocked.Exchange(ref reads, 1);
                },
                OperationKind.PropertyReference, OperationKind.Invocation);
            block.RegisterOperationAction(
                found =>
                {
                    foreach (var end in ends(found.Operation)) candidates.Enqueue(end);
                },
                OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.SimpleAssignment);
            block.RegisterOperationBlockEndAction(end =>
            {
                if (reads == 0 || candidates.IsEmpty || !types.HoldsPlugin) return;
                foreach (var (value, where) in candidates)
                {
                    foreach (var (enters, from) in ValueFlow.Parts(value))
                    {
                        if (Problem(settings, from, where) is { } message) end.ReportDiagnostic(Diagnostic.Create(SupportedDiagnostics[0], enters.Syntax.GetLocation(), message));
                    }
                }
            });
        });
    }

    /// <summary>What finds the values of an operation that a setting must not reach, each with a word for the place.</summary>
    private protected abstract Func<IOperation, IEnumerable<(IOperation Value, string Where)>> EndsIn(KnownTypes types);

    /// <summary>What is wrong with a value that reaches such a place; null when nothing is.</summary>
    private protected abstract string? Problem(SettingFindings settings, IOperation from, string where);

    // A record prints all that it holds, so it need not be read to leak.
    private static bool ReadsWhole(ISymbol owner, SettingFindings settings) =>
        (owner as IMethodSymbol)?.Parameters.Any(parameter => settings.PrintedBy(parameter.Type).Any()) == true
        || owner.ContainingType?.GetMembers().OfType<IFieldSymbol>().Any(field => settings.PrintedBy(field.Type).Any()) == true;
}
