using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatcharr.PluginSdk.Analyzers.Declarations;

/// <summary>Holds the actions that a plugin of the plain contract declares against those that its code tells apart.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ActionAnalyzer() : PluginAnalyzer(CodeRules.UnhandledAction, CodeRules.UndeclaredAction)
{
    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types)
    {
        if (!types.PluginClasses.Any(type => PlainPlugin.Is(type, types))) return;
        context.RegisterSymbolStartAction(
            start =>
            {
                if (start.Symbol is not INamedTypeSymbol type || !PlainPlugin.Is(type, types) || !RunsItself(type, types)) return;
                var dispatch = new ActionDispatch(type, types);
                start.RegisterOperationAction(found => dispatch.Add((IPropertyReferenceOperation)found.Operation), OperationKind.PropertyReference);
                start.RegisterOperationAction(
                    found =>
                    {
                        if (found.Operation is IParameterReferenceOperation { Type.Name: "ActionRequest" } request) dispatch.AddRequest(request);
                    },
                    OperationKind.ParameterReference);
                start.RegisterSymbolEndAction(end => Compare(end, dispatch, DeclaredIds.Of(type, types, end.Compilation, end.Options, end.CancellationToken)));
            },
            SymbolKind.NamedType);
    }

    private static bool RunsItself(INamedTypeSymbol type, KnownTypes types) =>
        types.Plugin.GetMembers().Where(member => member.Name is "RunAsync" or "Manifest")
            .All(member => type.FindImplementationForInterfaceMember(member)?.ContainingType.IsType(type) == true);

    private static void Compare(SymbolAnalysisContext context, ActionDispatch dispatch, DeclaredIds declared)
    {
        if (declared.Actions is not { } actions) return;
        if (!dispatch.IsOpen && dispatch.RefusesRest)
        {
            foreach (var action in actions.Where(action => dispatch.Handled.All(handled => handled.Id != action.Id)))
            {
                if (dispatch.ReadsEvent && action.HasEvents) continue;
                // Only what is reported in the code can be mended there.
                Report(CodeRules.UnhandledAction, action.Code is null ? dispatch.SwitchWord ?? action.Place : action.Place, dispatch.Switch, action.Id,
                    $"Action '{Excerpt.Of(action.Id)}' is declared, but no case handles it: its button can only fail. Add a case, or remove the action.");
            }
        }

        foreach (var handled in dispatch.Handled.OrderBy(handled => handled.Place.SourceSpan.Start).GroupBy(handled => handled.Id).Select(group => group.First()))
        {
            if (actions.Any(action => action.Id == handled.Id)) continue;
            Report(CodeRules.UndeclaredAction, handled.Place, declared.ActionList, handled.Id,
                $"Action '{Excerpt.Of(handled.Id)}' is handled, but not declared, so the page has no button for it and no event runs it. Declare it, or remove the case.");
        }

        void Report(Rule rule, Location place, Location? mend, string id, string message) => context.ReportDiagnostic(
            Diagnostic.Create(Descriptors.Of(rule), place, mend is null ? [] : [mend], Texts.With("id", id), message));
    }
}
