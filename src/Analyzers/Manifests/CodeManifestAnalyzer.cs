using System.Collections.Concurrent;
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
        var lists = new[] { ("PluginManifest", ""), ("PluginField", "fields"), ("PluginAction", "actions") }
            .Select(pair => (types.Named("Dispatcharr.PluginSdk.Manifest." + pair.Item1), pair.Item2)).ToArray();
        var plain = new PlainManifests(types, context.Compilation, context.Options);
        var read = new ConcurrentDictionary<SyntaxNode, ImmutableArray<Diagnostic>>();
        context.RegisterOperationAction(operation => Check(operation, types, plain, lists, read), OperationKind.ObjectCreation);
    }

    private static void Check(
        OperationAnalysisContext context, KnownTypes types, PlainManifests plain, (INamedTypeSymbol? Type, string List)[] lists,
        ConcurrentDictionary<SyntaxNode, ImmutableArray<Diagnostic>> read)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        var (type, list) = lists.FirstOrDefault(one => creation.Type.IsType(one.Type));
        if (type is null || !types.HoldsPlugin) return;
        if (plain.At(creation) is { } ofPlugin)
        {
            foreach (var one in ofPlugin) context.ReportDiagnostic(one);
            return;
        }

        var found = list.Length == 0 ? Find(context, new CodeNodeReader().Read(creation))
            : Whole(creation) is [var first, ..] siblings ? read.GetOrAdd(first.Syntax, _ => Find(context, Manifest(list, siblings)))
            : [];
        // Each object reports its own: editors offer no fix for what is reported from elsewhere.
        foreach (var one in found.Where(one => creation.Syntax.Span.Contains(one.Location.SourceSpan))) context.ReportDiagnostic(one);
    }

    private static ImmutableArray<Diagnostic> Find(OperationAnalysisContext context, CodeNode manifest)
    {
        var options = EditorConfig.ReaderOptions(context.Options, context.Operation.Syntax.SyntaxTree);
        return [.. ManifestReport.Find(CodeNodeWriter.Write(manifest), options, manifest.PlaceOf, Wording.Objects).Where(manifest.Says)];
    }

    /// <summary>The list that a field or action is part of; itself when it stands alone; nothing when it is looked at as part of a manifest.</summary>
    private static ImmutableArray<IObjectCreationOperation> Whole(IObjectCreationOperation creation)
    {
        var inside = Around(creation)
            .TakeWhile(around => IsOfList(around) || around is ISimpleAssignmentOperation or IObjectOrCollectionInitializerOperation
                || (around is IInvocationOperation && around.ListElements() is not null))
            .ToArray();
        if (Around(creation).ElementAtOrDefault(inside.Length) is IObjectCreationOperation { Type.Name: "PluginManifest" }) return [];
        var list = inside.TakeWhile(IsOfList).LastOrDefault(around => around is ICollectionExpressionOperation or IArrayInitializerOperation) ?? creation;
        if (list == creation) return [creation];
        return [.. list.ChildOperations.Select(OperationReading.Unwrap).OfType<IObjectCreationOperation>().Where(one => one.Type.IsType((INamedTypeSymbol)creation.Type!))];
    }

    private static IEnumerable<IOperation> Around(IOperation operation)
    {
        for (var around = operation.Parent; around is not null; around = around.Parent) yield return around;
    }

    private static bool IsOfList(IOperation around) =>
        around is ICollectionExpressionOperation or IArrayInitializerOperation or IArrayCreationOperation or IConversionOperation or IArgumentOperation;

    private static CodeNode Manifest(string list, ImmutableArray<IObjectCreationOperation> creations)
    {
        var items = new CodeNode(creations[0].Syntax.GetLocation()) { Items = [.. creations.Select(one => new CodeNodeReader().Read(one))] };
        return new(items.Place) { Members = [new(list, items)] };
    }
}
