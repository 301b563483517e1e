using Dispatcharr.PluginSdk.Analyzers.Generation.Reading;
using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;

namespace Dispatcharr.PluginSdk.Analyzers.Declarations;

/// <summary>Why a method with [Action] cannot be called.</summary>
internal static class ActionProblem
{
    /// <summary>The problem of an action; null when generated code calls it.</summary>
    public static Diagnostic? Find(DeclaredAction action, PluginSight places)
    {
        var method = action.Method;
        if (action.IsBindable) return null;
        if (method.IsGenericMethod) return Report(method, $"'{method.Name}' is generic, and nobody says for which type to run it; take the type parameters away.");
        if (action.Answer is null)
        {
            return Report(method, $"'{method.Name}' returns {method.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}; "
                + "an action returns PluginResult or nothing, also as Task or ValueTask.");
        }

        var place = action.Arguments.Select((kind, index) => (kind, index)).First(one => one.kind is ArgumentKind.Unknown or ArgumentKind.Reason).index;
        var parameter = method.Parameters[place];
        return Report(parameter, $"The host has nothing to pass for '{parameter.Name}' of '{method.Name}'. "
            + "An action takes a settings record, a record of parameters that can be made with 'new()', PluginContext, ActionRequest and CancellationToken.");

        Diagnostic Report(ISymbol at, string message) => Diagnostic.Create(Descriptors.Of(CodeRules.UnboundActionMethod), places.Of(at.Locations[0]), message);
    }
}
