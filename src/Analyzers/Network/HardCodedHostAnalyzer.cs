using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatcharr.PluginSdk.Analyzers.Network;

/// <summary>Finds addresses of Dispatcharr in the code. Texts that a field shows, and what an address is compared with, address nobody.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HardCodedHostAnalyzer() : PluginAnalyzer(CodeRules.HardCodedHost)
{
    private static readonly string[] Tests = ["Equals", "StartsWith", "EndsWith", "Contains", "IndexOf", "Compare"];

    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types) => context.RegisterOperationAction(
        found =>
        {
            if (Text(found.Operation) is { } text && DispatcharrAddress.Is(text) && types.HoldsPlugin && IsUsed(found.Operation)) Report(found, text);
        },
        OperationKind.Literal, OperationKind.InterpolatedString);

    private static string? Text(IOperation operation) => operation switch
    {
        ILiteralOperation { Parent: not IInterpolatedStringTextOperation, ConstantValue.Value: string text } => text,
        IInterpolatedStringOperation { Parts: [IInterpolatedStringTextOperation { Text: var begin }, ..] } text when DispatcharrAddress.HasScheme(begin.ConstantText()) =>
            string.Concat(text.Parts.Select(part => part is IInterpolatedStringTextOperation { Text: var fixedText } ? fixedText.ConstantText() : "{")),
        _ => null,
    };

    private static bool IsUsed(IOperation text)
    {
        for (var (user, _) = text.Use(); user is not null; user = user.Parent)
        {
            switch (user)
            {
                case IAttributeOperation or IPatternOperation or ICaseClauseOperation:
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals }:
                case IInvocationOperation { TargetMethod.Name: var method } when Tests.Contains(method):
                case IObjectCreationOperation { Type: { Name: "PluginField" or "FieldOption", ContainingNamespace.Name: "Manifest" } }:
                    return false;
                case IBlockOperation or IExpressionStatementOperation or IVariableDeclarationOperation:
                    return true;
            }
        }

        return true;
    }

    private static void Report(OperationAnalysisContext context, string text) => context.ReportDiagnostic(Diagnostic.Create(
        Descriptors.Of(CodeRules.HardCodedHost), context.Operation.Syntax.GetLocation(),
        $"'{Excerpt.Of(text)}' is Dispatcharr on one machine only: elsewhere its host and port are others. "
        + "A plugin runs inside Dispatcharr and works through its context; take an address for links from a setting."));
}
