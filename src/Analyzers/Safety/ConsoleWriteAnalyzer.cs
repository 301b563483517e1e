using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatcharr.PluginSdk.Analyzers.Safety;

/// <summary>DSP0510: writes to a console that nobody reads.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConsoleWriteAnalyzer() : HostCodeAnalyzer(CodeRules.ConsoleWrite)
{
    private protected override void Watch(CompilationStartAnalysisContext context, HostCode host)
    {
        if (host.Types.Named("System.Console") is not { } console) return;

        context.RegisterOperationAction(operation =>
        {
            var method = ((IInvocationOperation)operation.Operation).TargetMethod;
            if (method.Name is "Write" or "WriteLine" or "SetOut" or "SetError" or "OpenStandardOutput" or "OpenStandardError") Check(operation, method);
        }, OperationKind.Invocation);
        context.RegisterOperationAction(operation =>
        {
            var property = ((IPropertyReferenceOperation)operation.Operation).Property;
            if (property.Name is "Out" or "Error") Check(operation, property);
        }, OperationKind.PropertyReference);

        void Check(OperationAnalysisContext operation, ISymbol member)
        {
            if (!SymbolEqualityComparer.Default.Equals(member.ContainingType, console)) return;
            // Console.Error.WriteLine(…) is one finding, and the call is what a fix replaces.
            var found = operation.Operation is IPropertyReferenceOperation { Parent: IInvocationOperation call } property && call.Instance == property ? call : operation.Operation;
            host.Report(operation, found.Syntax, $"Console.{member.Name} writes where nobody reads; write to context.Logger, which goes to the log of the host");
        }
    }
}
