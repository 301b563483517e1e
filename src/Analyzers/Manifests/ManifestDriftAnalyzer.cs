using System.Collections.Immutable;
using Dispatcharr.PluginSdk.Analyzers.Declarations;
using Dispatcharr.PluginSdk.Analyzers.Json;
using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatcharr.PluginSdk.Analyzers.Manifests;

/// <summary>Says when a hand-written <c>plugin.json</c> is out of step with the class beside it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ManifestDriftAnalyzer() : PluginAnalyzer(CodeRules.Drift)
{
    /// <summary>Under which name a diagnostic tells its fix that the class says all that the file should.</summary>
    internal const string CanRewrite = "rewrite";

    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types)
    {
        var file = context.Options.AdditionalFiles.FirstOrDefault(PluginJsonAnalyzer.IsManifest);
        if (file?.GetText(context.CancellationToken)?.ToString() is { } text) context.RegisterSymbolAction(symbol => Check(symbol, types, text), SymbolKind.NamedType);
    }

    private static void Check(SymbolAnalysisContext context, KnownTypes types, string file)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (types.DeclaredPlugins.FirstOrDefault(one => one.Type.IsType(type)) is { } plugin)
        {
            if (ManifestDrift.Find(DeclaredManifest.Of(plugin, context.Options), file) is not { } difference) return;
            Report(difference, "Dispatcharr shows what the file says, and the plugin does what the class says; "
                + "rewrite the file, or delete it and let the build write it.", Texts.With(CanRewrite, "true"));
        }
        else if (type.IsType(PlainPlugin.Only(types)) && PlainDrift.Find(type, types, context) is { } difference)
        {
            Report(difference, "The page shows what the file says before the plugin runs, and then what the class says; "
                + "list the same in both, or leave the list out of one.", ImmutableDictionary<string, string?>.Empty);
        }

        void Report(string difference, string mend, ImmutableDictionary<string, string?> properties) => context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.Of(CodeRules.Drift), type.Locations[0], properties, $"plugin.json is out of step with '{type.Name}': {difference}. {mend}"));
    }
}
