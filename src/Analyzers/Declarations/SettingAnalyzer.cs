using System.Collections.Immutable;
using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatcharr.PluginSdk.Analyzers.Declarations;

/// <summary>Holds the settings that code reads by name against the fields that the one plugin of the plain contract declares.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SettingAnalyzer() : PluginAnalyzer(CodeRules.UnreadField, CodeRules.UndeclaredSetting)
{
    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types)
    {
        if (PlainPlugin.Only(types) is not { } plugin || KnownTypes.Implements(plugin, types.FieldsProvider)) return;
        if (DeclaredIds.Of(plugin, types, context.Compilation, context.Options, context.CancellationToken).Fields is not { } fields) return;
        var reads = new SettingReads(types);
        context.RegisterOperationAction(
            found =>
            {
                if (reads.Add((IInvocationOperation)found.Operation) is { } id) CheckRead(found, id, fields, reads);
            },
            OperationKind.Invocation);
        context.RegisterOperationAction(found => reads.Add((IPropertyReferenceOperation)found.Operation), OperationKind.PropertyReference);
        context.RegisterCompilationEndAction(end =>
        {
            if (!reads.IsOpen) CheckFields(end, fields, reads);
        });
    }

    private static void CheckRead(OperationAnalysisContext context, IOperation read, ImmutableArray<DeclaredEntry> fields, SettingReads reads)
    {
        var id = read.ConstantText()!;
        if (fields.Any(field => field.Id == id)) return;
        var nearest = Nearest.Find(id, [.. fields.Select(field => field.Id)]);
        if (nearest is not null) reads.AddMeant(nearest);
        var mend = nearest is null ? "Declare a field with this id, or read another." : $"Did you mean '{nearest}'?";
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.Of(CodeRules.UndeclaredSetting), read.Unwrap().Syntax.GetLocation(), Texts.With("nearest", nearest),
            $"No field declares the setting '{Excerpt.Of(id)}', so it can never be set and the fallback is all that is read. {mend}"));
    }

    private static void CheckFields(CompilationAnalysisContext context, ImmutableArray<DeclaredEntry> fields, SettingReads reads)
    {
        foreach (var field in fields.Where(field => !reads.Contains(field.Id) && IsToBeRead(field)))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.Of(CodeRules.UnreadField), field.Place,
                $"Nothing reads the field '{Excerpt.Of(field.Id)}': the page asks for a value that changes nothing. Read it, or remove the field."));
        }
    }

    /// <summary>Headings hold no value, an id with an underscore in front marks one, and <c>confirm</c> is read by the page.</summary>
    private static bool IsToBeRead(DeclaredEntry field) =>
        field.Id != "confirm" && field.Id is not ['_', ..] && !field.IsInfo;
}
