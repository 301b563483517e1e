using Dispatcharr.PluginSdk.Analyzers.Generation.Reading;
using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dispatcharr.PluginSdk.Analyzers.Declarations;

/// <summary>Looks at what classes with [Plugin] declare. Each finding is reported with the type that it stands in: editors offer no fix for what is reported from elsewhere.</summary>
public abstract class DeclaredPluginAnalyzer : PluginAnalyzer
{
    private protected DeclaredPluginAnalyzer(params Rule[] rules)
        : base(rules)
    {
    }

    // plugin.json is made of all declarations, whoever wrote them: a file named *.Designer.cs hides none from the rules.
    private protected sealed override GeneratedCodeAnalysisFlags Generated => GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics;

    private protected sealed override void Register(CompilationStartAnalysisContext context, KnownTypes types)
    {
        var (compilation, options) = (context.Compilation, context.Options);
        var found = new Lazy<ILookup<(SyntaxTree, TextSpan), Diagnostic>>(() => types.DeclaredPlugins
            .SelectMany(plugin => Find(plugin, compilation, options))
            .ToLookup(one => TypeAround(one.Location)));
        context.RegisterSymbolAction(
            symbol =>
            {
                foreach (var part in symbol.Symbol.DeclaringSyntaxReferences)
                {
                    foreach (var one in found.Value[(part.SyntaxTree, part.Span)]) symbol.ReportDiagnostic(one);
                }
            },
            SymbolKind.NamedType);
    }

    /// <summary>What is wrong with one plugin. Every place is in the compilation.</summary>
    private protected abstract IEnumerable<Diagnostic> Find(DeclaredPlugin plugin, Compilation compilation, AnalyzerOptions options);

    private static (SyntaxTree Tree, TextSpan Span) TypeAround(Location place)
    {
        var type = place.SourceTree!.GetRoot().FindNode(place.SourceSpan).FirstAncestorOrSelf<BaseTypeDeclarationSyntax>();
        return (place.SourceTree, type?.Span ?? default);
    }
}
