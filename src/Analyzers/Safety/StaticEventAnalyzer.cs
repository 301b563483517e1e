using System.Collections.Concurrent;
using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatcharr.PluginSdk.Analyzers.Safety;

/// <summary>DSP0506: subscribes to an event that lives as long as the process, and never leaves it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StaticEventAnalyzer() : HostCodeAnalyzer(CodeRules.StaticEvent)
{
    private protected override void Watch(CompilationStartAnalysisContext context, HostCode host)
    {
        var domain = host.Types.Named("System.AppDomain");
        var loadContext = host.Types.Named("System.Runtime.Loader.AssemblyLoadContext");

        WholeClass.Watch<ConcurrentBag<(IEventAssignmentOperation Assignment, ISymbol Event, ISymbol Within)>>(
            context,
            (operation, all) =>
            {
                var assignment = (IEventAssignmentOperation)operation.Operation;
                if (assignment.EventReference is IEventReferenceOperation reference && LivesOn(reference)) all.Add((assignment, reference.Event, operation.ContainingSymbol));
            },
            (end, all) =>
            {
                foreach (var (entered, subscribed, within) in all.Where(found => found.Assignment.Adds))
                {
                    if (all.Any(other => Leaves(other.Assignment) && SymbolEqualityComparer.Default.Equals(other.Event, subscribed))) continue;
                    host.Report(
                        end.ReportDiagnostic, within, entered.Syntax.GetLocation(),
                        $"'{subscribed.ContainingType.Name}.{subscribed.Name}' lives as long as the host, and its handler keeps the plugin in memory after it is disabled; "
                        + "leave it with -= in StopAsync");
                }
            },
            OperationKind.EventAssignment);

        // An event of the plugin's own dies with it, and so does that of its own load context.
        bool LivesOn(IEventReferenceOperation reference) => reference.Event.IsStatic
            ? !SymbolEqualityComparer.Default.Equals(reference.Event.ContainingAssembly, host.Compilation.Assembly)
            : SymbolEqualityComparer.Default.Equals(reference.Event.ContainingType, domain)
                || (SymbolEqualityComparer.Default.Equals(reference.Event.ContainingType, loadContext) && reference.Instance is IPropertyReferenceOperation { Property.Name: "Default" });
    }

    // A lambda that is taken out again is another one: nothing is left by that.
    private static bool Leaves(IEventAssignmentOperation assignment) =>
        !assignment.Adds && !assignment.HandlerValue.Descendants().OfType<IAnonymousFunctionOperation>().Any();
}
