using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatcharr.PluginSdk.Analyzers.Safety;

/// <summary>DSP0512: uses Newtonsoft.Json, whose caches hold the plugin's types for ever.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NewtonsoftAnalyzer() : HostCodeAnalyzer(CodeRules.NewtonsoftJson)
{
    private protected override void Watch(CompilationStartAnalysisContext context, HostCode host)
    {
        // Every name is looked at, so nothing is registered where the package is not referenced.
        if (host.Compilation.GetTypesByMetadataName("Newtonsoft.Json.JsonConvert").IsEmpty) return;

        context.RegisterSyntaxNodeAction(node =>
        {
            var name = (SimpleNameSyntax)node.Node;
            if (!host.Types.HoldsPlugin || name.IsVar || name.IsPartOfStructuredTrivia() || IsNameOnly(name)) return;
            var symbol = node.SemanticModel.GetSymbolInfo(name, node.CancellationToken).Symbol;
            if ((symbol as INamedTypeSymbol ?? (symbol as IMethodSymbol)?.ContainingType) is not { } type || !IsNewtonsoft(type.ContainingNamespace)) return;
            // Members are reached through a name of a type, or through a value that came from one.
            if (symbol is IMethodSymbol { MethodKind: not MethodKind.Constructor and not MethodKind.ReducedExtension }) return;
            host.Report(
                node.ReportDiagnostic, node.ContainingSymbol, name.GetLocation(),
                $"{name.Identifier.ValueText} is of Newtonsoft.Json, which keeps the plugin in memory after it is disabled; use System.Text.Json with a JsonSerializerContext");
        }, SyntaxKind.IdentifierName, SyntaxKind.GenericName);
    }

    private static bool IsNameOnly(SimpleNameSyntax name) =>
        name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is not null
        || name.Ancestors().OfType<InvocationExpressionSyntax>().Any(call => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" });

    private static bool IsNewtonsoft(INamespaceSymbol? found)
    {
        for (; found is { IsGlobalNamespace: false }; found = found.ContainingNamespace)
        {
            if (found is { Name: "Json", ContainingNamespace: { Name: "Newtonsoft", ContainingNamespace.IsGlobalNamespace: true } }) return true;
        }

        return false;
    }
}
