using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatcharr.PluginSdk.Analyzers.Declarations;

/// <summary>Finds classes that a host would refuse to load: what it says when it does, the compiler says before.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PluginClassAnalyzer()
    : PluginAnalyzer(CodeRules.PluginClassShape, CodeRules.PluginConstructor, CodeRules.PluginNotPartial, CodeRules.SeveralPlugins)
{
    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types)
    {
        var host = new HostView(context.Compilation, types, context.Options);
        context.RegisterSymbolAction(
            symbol =>
            {
                if (symbol.Symbol is INamedTypeSymbol type && types.IsPlugin(type)) Check(symbol, type, types, host);
            },
            SymbolKind.NamedType);
    }

    private static void Check(SymbolAnalysisContext context, INamedTypeSymbol type, KnownTypes types, HostView host)
    {
        var marked = KnownTypes.Has(type, types.PluginAttribute);
        if (marked && !IsPartial(type, context.CancellationToken))
        {
            Report(CodeRules.PluginNotPartial, type.Locations[0], $"'{type.Name}' carries [Plugin] and is not partial, so the other half of it cannot be generated. "
                + "Make it, and the classes around it, partial.");
        }

        if (types.IsTest) return;
        var candidates = host.Candidates;
        if (candidates.Length > 1 && candidates.Contains(type, SymbolEqualityComparer.Default) && candidates.Any(host.IsForHost))
        {
            Report(CodeRules.SeveralPlugins, type.Locations[0], "A host loads one plugin from an assembly and refuses one with several, here "
                + $"{string.Join(", ", candidates.Select(other => $"'{other.Name}'"))}. "
                + "Give each a project of its own.");
        }
        else if (PluginShape.Flaws(type) is [_, ..] flaws && (marked || IsMeantPlain(type, host)))
        {
            Report(CodeRules.PluginClassShape, type.Locations[0], $"'{type.Name}' is {string.Join(" and ", flaws)}, so no host can create it and the plugin does not load. "
                + "Make it a plain public class.");
        }

        if (HostView.CanCreate(type) && host.IsForHost(type) && candidates.Contains(type, SymbolEqualityComparer.Default)
            && PluginConstructor.Problem(type, types) is var (place, message))
        {
            Report(CodeRules.PluginConstructor, place, message);
        }

        void Report(Rule rule, Location place, string message) => context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(rule), place, message));
    }

    /// <summary>A class without [Plugin] may be a double, an adapter of a host or a base: only the one that must be the plugin is meant.</summary>
    private static bool IsMeantPlain(INamedTypeSymbol type, HostView host) =>
        type.ContainingType is null && !type.IsFileLocal && host.Candidates.IsEmpty
        && (host.IsForHost(type) || HostView.CanCreate(type)) && host.IsUnused(type);

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        type.DeclaringSyntaxReferences.All(part => part.GetSyntax(cancellationToken)
            .AncestorsAndSelf().OfType<TypeDeclarationSyntax>().All(declaration => declaration.Modifiers.Any(SyntaxKind.PartialKeyword)));
}
