using System.Collections.Immutable;
using Dispatcharr.PluginSdk.Analyzers.Generation.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatcharr.PluginSdk.Analyzers.Generation;

/// <summary>Quiets "can be static" on actions and stop hooks: their caller is generated, and the next line of one may use the plugin's state.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CallSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor CanBeStatic =
        new("DSPS1822", "CA1822", "Generated code calls actions and stop hooks on the plugin; they need not be static.");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => [CanBeStatic];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is not { } tree) continue;
            var node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan);
            var symbol = context.GetSemanticModel(tree).GetDeclaredSymbol(node, context.CancellationToken);
            if (symbol is IMethodSymbol method && IsCalled(method, context.Compilation))
            {
                context.ReportSuppression(Suppression.Create(CanBeStatic, diagnostic));
            }
        }
    }

    private static bool IsCalled(IMethodSymbol method, Compilation compilation) =>
        method.SdkAttribute("ActionAttribute") is not null
        || (method.ContainingType.SdkAttribute("PluginAttribute") is not null
            && SymbolEqualityComparer.Default.Equals(method, ActionReader.Stop(method.ContainingType, compilation)));
}
