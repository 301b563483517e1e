using Dispatcharr.PluginSdk.Analyzers.Security;
using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatcharr.PluginSdk.Analyzers.Network;

/// <summary>Finds requests to an address that a setting gives and that is Dispatcharr's own. An address that only goes into links is no request.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OwnAddressAnalyzer() : SettingFlowAnalyzer(CodeRules.OwnAddressRequest)
{
    private static readonly string[] Senders = ["System.Net.Http", "System.Net.Http.Json", "System.Net.WebSockets", "System.Net"];

    private protected override Func<IOperation, IEnumerable<(IOperation Value, string Where)>> EndsIn(KnownTypes types) => operation => Addresses(operation).Select(address => (address, ""));

    private protected override string? Problem(SettingFindings settings, IOperation from, string where) => settings.Of(from) is { IsOwnAddress: true } setting
        ? $"This request goes to Dispatcharr itself, at the address in the setting '{Excerpt.Of(setting.Name)}'. "
            + "A plugin runs inside Dispatcharr and needs neither an address nor a login for it: do the work through its context, and use the address for links only."
        : null;

    private static IEnumerable<IOperation> Addresses(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod.ContainingNamespace: var owner } call when IsSender(owner) => Addresses(call.Arguments),
        IObjectCreationOperation { Constructor.ContainingNamespace: var owner } made when IsSender(owner) => Addresses(made.Arguments),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "BaseAddress" or "RequestUri" } property } } assignment
            when IsSender(property.ContainingNamespace) => [assignment.Value],
        _ => [],
    };

    private static IEnumerable<IOperation> Addresses(IEnumerable<IArgumentOperation> arguments) =>
        arguments.Where(argument => argument.Parameter is { } parameter && IsAddress(parameter.Name, parameter.Type)).Select(argument => argument.Value);

    // The last name first: the full one is costly, and asked of every call.
    private static bool IsSender(INamespaceSymbol? owner) => owner?.Name is "Http" or "Json" or "WebSockets" or "Net" && Senders.Contains(owner.ToDisplayString());

    private static bool IsAddress(string name, ITypeSymbol type) =>
        type.Name == "Uri" || (type.SpecialType == SpecialType.System_String && name is "requestUri" or "requestUriString" or "address" or "uriString");
}
