using System.Collections.Immutable;
using System.Text;
using Dispatcharr.PluginSdk.Analyzers.Generation.Reading;
using Dispatcharr.PluginSdk.Analyzers.Generation.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dispatcharr.PluginSdk.Analyzers.Generation;

/// <summary>Makes a class with [Plugin] a plugin: its contract, its dispatch, its binders and its manifest.</summary>
/// <remarks>It reports nothing. What cannot be generated is left out, and an analyzer says why.</remarks>
[Generator(LanguageNames.CSharp)]
public sealed class PluginGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var version = context.AnalyzerConfigOptionsProvider
            .Select((options, _) => options.GlobalOptions.TryGetValue("build_property.Version", out var found) ? found : null)
            .WithTrackingName("Version");
        var plugins = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                "Dispatcharr.PluginSdk.PluginAttribute", (node, _) => node is ClassDeclarationSyntax or RecordDeclarationSyntax, Read)
            .Where(plugin => plugin is not null)
            .WithTrackingName("Plugin");
        var files = plugins.Collect()
            .SelectMany((all, _) => Files(all!))
            .WithTrackingName("File");
        context.RegisterSourceOutput(files.Combine(version), (output, pair) =>
        {
            var (file, version) = pair;
            var json = ManifestText.Of(file.Plugin.Manifest, version);
            output.AddSource(file.Name, SourceText.From(PluginSource.Of(file.Plugin, json, file.IsFirst), Encoding.UTF8));
        });
    }

    private static PluginModel? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken) =>
        context.TargetSymbol is INamedTypeSymbol type && PluginReader.Read(type, context.SemanticModel.Compilation, cancellationToken) is { } plugin
            ? PluginModelReader.Read(plugin, context.SemanticModel.Compilation, cancellationToken)
            : null;

    /// <summary>A file for each class that can have another part, under a name of its own.</summary>
    private static ImmutableArray<GeneratedFile> Files(ImmutableArray<PluginModel> plugins)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var hasManifest = false;
        var files = ImmutableArray.CreateBuilder<GeneratedFile>();
        // A class whose attribute stands on two parts comes twice.
        foreach (var plugin in plugins.Where(plugin => plugin.CanExtend).OrderBy(plugin => plugin.FullName, StringComparer.Ordinal).Distinct())
        {
            var name = new string(plugin.FullName.Select(c => char.IsLetterOrDigit(c) || c is '.' or '_' ? c : '_').ToArray());
            while (!names.Add(name)) name += "_";
            files.Add(new(name + ".g.cs", plugin, IsFirst: !hasManifest && plugin.AssemblyLevelName is not null));
            hasManifest |= plugin.AssemblyLevelName is not null;
        }

        return files.ToImmutable();
    }
}
