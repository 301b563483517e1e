using System.Collections.Immutable;
using Dispatcharr.PluginSdk.Analyzers.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatcharr.PluginSdk.Analyzers.Manifests;

/// <summary>Holds manifests, fields and actions that code makes as objects to the rules for manifests, as far as they are constant.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CodeManifestAnalyzer() : PluginAnalyzer([.. ManifestReport.Rules])
{
    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types)
    {
        var lists = new[] { (types.Named("Dispatcharr.PluginSdk.Manifest.PluginManifest"), ""), (types.Named("Dispatcharr.PluginSdk.Manifest.PluginField"), "fields"), (types.Named("Dispatcharr.PluginSdk.Manifest.PluginAction"), "actions") };
        context.RegisterOperationAction(operation => Check(operation, types, lists), OperationKind.ObjectCreation);
    }

    private static void Check(OperationAnalysisContext context, KnownTypes types, (INamedTypeSymbol? Type, string List)[] lists)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        var (type, list) = lists.FirstOrDefault(one => creation.Type.IsType(one.Type));
        if (type is null || !types.HoldsPlugin) return;
        if (list.Length == 0) Report(context, CodeNodeReader.Read(creation));
        else if (Whole(creation) is var siblings && siblings.FirstOrDefault() == creation) Report(context, Manifest(list, siblings));
    }

    private static void Report(OperationAnalysisContext context, CodeNode manifest)
    {
        var options = EditorConfig.ReaderOptions(context.Options, context.Operation.Syntax.SyntaxTree);
        foreach (var found in ManifestReport.Find(CodeNodeWriter.Write(manifest), options, manifest.PlaceOf, Wording.Objects))
        {
            if (manifest.Says(found)) context.ReportDiagnostic(found);
        }
    }

    /// <summary>The list that a field or action is part of; itself when it stands alone; nothing when a manifest around it is looked at anyway.</summary>
    private static ImmutableArray<IObjectCreationOperation> Whole(IObjectCreationOperation creation)
    {
        if (Around(creation).OfType<IObjectCreationOperation>().Any(around => around.Type?.Name == "PluginManifest")) return [];
        var list = Around(creation).TakeWhile(IsOfList).LastOrDefault(around => around is ICollectionExpressionOperation or IArrayInitializerOperation) ?? creation;
        return list == creation ? [creation] : [.. list.ChildOperations.Select(OperationReading.Unwrap).OfType<IObjectCreationOperation>().Where(one => one.Type.IsType((INamedTypeSymbol)creation.Type!))];
    }

    private static IEnumerable<IOperation> Around(IOperation operation)
    {
        for (var around = operation.Parent; around is not null; around = around.Parent) yield return around;
    }

    private static bool IsOfList(IOperation around) =>
        around is ICollectionExpressionOperation or IArrayInitializerOperation or IArrayCreationOperation or IConversionOperation or IArgumentOperation;

    private static CodeNode Manifest(string list, ImmutableArray<IObjectCreationOperation> creations)
    {
        var items = new CodeNode(creations[0].Syntax.GetLocation()) { Items = [.. creations.Select(CodeNodeReader.Read)] };
        return new(items.Place) { Members = [new(list, items)] };
    }
}
