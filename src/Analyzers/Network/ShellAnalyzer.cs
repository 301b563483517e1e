using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatcharr.PluginSdk.Analyzers.Network;

/// <summary>Finds shells that are run, and programs that are run by way of one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ShellAnalyzer() : PluginAnalyzer(CodeRules.RunsShell)
{
    private const string Mend = "Start the program itself and give each argument to ArgumentList.";

    private static readonly string[] Shells =
        ["sh", "bash", "dash", "zsh", "ash", "ksh", "csh", "tcsh", "fish", "busybox", "cmd", "powershell", "pwsh", "wscript", "cscript"];

    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types)
    {
        context.RegisterOperationAction(
            found =>
            {
                if (Program(found.Operation) is { } program && IsShell(program) && types.HoldsPlugin)
                {
                    Report(found, program, $"A shell takes what it is given for commands, and the name of a channel or file may hold some. {Mend}");
                }
            },
            OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.SimpleAssignment);
        context.RegisterOperationAction(
            found =>
            {
                var assignment = (ISimpleAssignmentOperation)found.Operation;
                if (IsStartInfo(assignment.Target, "UseShellExecute") && assignment.Value.ConstantValue is { HasValue: true, Value: true } && types.HoldsPlugin)
                {
                    Report(found, assignment, $"UseShellExecute leaves to the desktop what to run, and a host has none. Leave it false. {Mend}");
                }
            },
            OperationKind.SimpleAssignment);
    }

    private static IOperation? Program(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: { Name: "Start", ContainingType: { Name: "Process", ContainingNamespace.Name: "Diagnostics" } }, Arguments: [{ Value: var first }, ..] } => first,
        IObjectCreationOperation { Type: { Name: "ProcessStartInfo", ContainingNamespace.Name: "Diagnostics" }, Arguments: [{ Value: var first }, ..] } => first,
        ISimpleAssignmentOperation { Target: var target, Value: var value } when IsStartInfo(target, "FileName") => value,
        _ => null,
    };

    private static bool IsStartInfo(IOperation target, string property) =>
        target is IPropertyReferenceOperation { Property: { ContainingType.Name: "ProcessStartInfo", Name: var name } } && name == property;

    private static bool IsShell(IOperation program)
    {
        if (program.ConstantText() is not { } text) return false;
        var name = text.Split('/', '\\').Last();
        if (name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase)) name = name.Remove(name.Length - 4);
        return Shells.Contains(name, StringComparer.OrdinalIgnoreCase);
    }

    private static void Report(OperationAnalysisContext context, IOperation place, string message) =>
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(CodeRules.RunsShell), place.Syntax.GetLocation(), message));
}
