using System.Collections.Immutable;
using Dispatcharr.PluginSdk.Manifest;
using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;

namespace Dispatcharr.PluginSdk.Analyzers;

/// <summary>The rules as the compiler wants them. Each message comes from whoever finds the problem.</summary>
internal static class Descriptors
{
    private static readonly string[] Areas =
        ["", "Security", "Fields", "Actions", "Plugin", "Hosting", "NetworkAndFiles", "File", "Registry"];

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById =
        ManifestRules.All.Concat(CodeRules.All).ToImmutableDictionary(rule => rule.Id, Describe);

    /// <summary>The descriptor of a rule.</summary>
    public static DiagnosticDescriptor Of(Rule rule) => ById[rule.Id];

    /// <summary>The descriptor of a rule's id.</summary>
    public static DiagnosticDescriptor Of(string id) => ById[id];

    public static DiagnosticSeverity SeverityOf(ManifestSeverity severity) => severity switch
    {
        ManifestSeverity.Error => DiagnosticSeverity.Error,
        ManifestSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    private static DiagnosticDescriptor Describe(Rule rule) => new(
        rule.Id, rule.Title, "{0}", "Dispatcharr." + Areas[int.Parse(rule.Id.Substring(3, 2), System.Globalization.CultureInfo.InvariantCulture)],
        SeverityOf(rule.Severity), isEnabledByDefault: !rule.IsRegistry, helpLinkUri: rule.HelpLink);
}
