using System.Collections.Concurrent;
using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatcharr.PluginSdk.Analyzers.Safety;

/// <summary>DSP0505: static state that changes: a static field that is not readonly, or a static collection or array that its class writes to.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StaticStateAnalyzer() : HostCodeAnalyzer(CodeRules.StaticState)
{
    // How methods begin that change a collection.
    private static readonly string[] Writes =
        ["Add", "TryAdd", "GetOrAdd", "Append", "Insert", "Enqueue", "Push", "Remove", "TryRemove", "Clear", "Dequeue", "TryDequeue", "Pop", "TryPop", "TryTake", "TryUpdate", "UnionWith"];

    private protected override void Watch(CompilationStartAnalysisContext context, HostCode host)
    {
        context.RegisterSymbolAction(symbol =>
        {
            if (symbol.Symbol is IFieldSymbol { IsStatic: true, IsReadOnly: false, IsConst: false, IsImplicitlyDeclared: false } or IPropertySymbol { IsStatic: true, SetMethod: not null }
                && IsAuto(symbol.Symbol)) Report(symbol, symbol.Symbol);
        }, SymbolKind.Field, SymbolKind.Property);

        // A table that is only read is no state, so the class is looked through for writes before its collections are reported.
        WholeClass.Watch<ConcurrentDictionary<ISymbol, bool>>(
            context,
            (operation, written) =>
            {
                var member = ((IMemberReferenceOperation)operation.Operation).Member;
                if (member.IsStatic && IsWritten(operation.Operation) && IsOwnTable(member)) written[member.OriginalDefinition] = true;
            },
            (end, written) =>
            {
                foreach (var member in written.Keys) Report(end, member);
            },
            OperationKind.FieldReference, OperationKind.PropertyReference);

        bool IsOwnTable(ISymbol member) =>
            member is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null }
            && SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, host.Compilation.Assembly) && IsAuto(member);

        void Report(SymbolAnalysisContext symbol, ISymbol member) => host.Report(
            symbol.ReportDiagnostic, member, member.Locations[0],
            $"'{member.Name}' is static and changes: it outlives a run, is another one in each process, and what it holds may keep the plugin in memory; make it a field of the plugin{(member is IFieldSymbol { IsReadOnly: true } ? "" : ", or readonly where nothing changes it")}");
    }

    /// <summary>Whether a member holds what it gives: a field, or a property that is one.</summary>
    private static bool IsAuto(ISymbol member) => member is IFieldSymbol || member.ContainingType.GetMembers().OfType<IFieldSymbol>()
        .Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, member));

    private static bool IsWritten(IOperation reference) => reference.Parent switch
    {
        // Table.Add(…), and Table.TryAdd(…) of an extension.
        IInvocationOperation call when call.Instance == reference => IsCollection(reference.Type) && IsWrite(call.TargetMethod.Name),
        IPropertyReferenceOperation { Property.IsIndexer: true } indexer when indexer.Instance == reference => IsCollection(reference.Type) && IsTarget(indexer),
        IArrayElementReferenceOperation element when element.ArrayReference == reference => IsTarget(element),
        IConversionOperation { IsImplicit: true } conversion => IsWritten(conversion),
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { IsExtensionMethod: true } method } call } argument when call.Arguments[0] == argument =>
            IsCollection(reference.Type) && IsWrite(method.Name),
        _ => false,
    };

    private static bool IsTarget(IOperation place) =>
        place.Parent is IAssignmentOperation assignment && assignment.Target == place || place.Parent is IIncrementOrDecrementOperation
        || place.Parent is IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out };

    private static bool IsCollection(ITypeSymbol? type) => type is IArrayTypeSymbol
        || type?.ContainingNamespace.ToDisplayString() is "System.Collections" or "System.Collections.Generic" or "System.Collections.Concurrent"
            or "System.Collections.ObjectModel" or "System.Collections.Specialized" or "System.Text" or "System.Runtime.CompilerServices";

    private static bool IsWrite(string method) => Array.Exists(Writes, word => method.StartsWith(word, StringComparison.Ordinal));
}
