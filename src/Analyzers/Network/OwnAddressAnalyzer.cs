using System.Collections.Immutable;
using Dispatcharr.PluginSdk.Analyzers.Security;
using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatcharr.PluginSdk.Analyzers.Network;

/// <summary>Finds requests to an address that a setting gives and that is Dispatcharr's own. An address that only goes into links is no request.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OwnAddressAnalyzer() : PluginAnalyzer(CodeRules.OwnAddressRequest)
{
    private static readonly string[] Senders = ["System.Net.Http", "System.Net.Http.Json", "System.Net.WebSockets", "System.Net"];

    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types)
    {
        var settings = new SettingFindings(context.Compilation, types, context.Options);
        context.RegisterOperationAction(
            found =>
            {
                if (!IsSender(Method(found.Operation)?.ContainingNamespace)) return;
                foreach (var argument in Arguments(found.Operation).Where(argument => argument.Parameter is { } parameter && IsAddress(parameter.Name, parameter.Type))) Check(found, argument.Value);
            },
            OperationKind.Invocation, OperationKind.ObjectCreation);
        context.RegisterOperationAction(
            found =>
            {
                var assignment = (ISimpleAssignmentOperation)found.Operation;
                if (assignment.Target is IPropertyReferenceOperation { Property: { Name: "BaseAddress" or "RequestUri" } property } && IsSender(property.ContainingNamespace)) Check(found, assignment.Value);
            },
            OperationKind.SimpleAssignment);

        void Check(OperationAnalysisContext found, IOperation address)
        {
            foreach (var (enters, from) in ValueFlow.Parts(address))
            {
                if (settings.Of(from) is { IsOwnAddress: true } setting && types.HoldsPlugin) Report(found, enters, setting.Name);
            }
        }
    }

    private static IMethodSymbol? Method(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod,
        IObjectCreationOperation creation => creation.Constructor,
        _ => null,
    };

    private static ImmutableArray<IArgumentOperation> Arguments(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.Arguments,
        IObjectCreationOperation creation => creation.Arguments,
        _ => [],
    };

    // The last name first: the full one is costly, and asked of every call.
    private static bool IsSender(INamespaceSymbol? owner) => owner?.Name is "Http" or "Json" or "WebSockets" or "Net" && Senders.Contains(owner.ToDisplayString());

    private static bool IsAddress(string name, ITypeSymbol type) =>
        type.Name == "Uri" || (type.SpecialType == SpecialType.System_String && name is "requestUri" or "requestUriString" or "address" or "uriString");

    private static void Report(OperationAnalysisContext context, IOperation address, string setting) => context.ReportDiagnostic(Diagnostic.Create(
        Descriptors.Of(CodeRules.OwnAddressRequest), address.Syntax.GetLocation(),
        $"This request goes to Dispatcharr itself, at the address in the setting '{Excerpt.Of(setting)}'. A plugin runs inside Dispatcharr and needs neither an address nor a login for it: do the work through its context, and use the address for links only."));
}
