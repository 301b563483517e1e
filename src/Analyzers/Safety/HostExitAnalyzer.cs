using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatcharr.PluginSdk.Analyzers.Safety;

/// <summary>DSP0509: ends the process of the host, or waits for its console.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HostExitAnalyzer() : HostCodeAnalyzer(CodeRules.EndsHost)
{
    private protected override void Watch(CompilationStartAnalysisContext context, HostCode host)
    {
        var environment = host.Types.Named("System.Environment");
        var console = host.Types.Named("System.Console");
        var process = host.Types.Named("System.Diagnostics.Process");

        context.RegisterOperationAction(operation => Call(operation, (IInvocationOperation)operation.Operation), OperationKind.Invocation);
        context.RegisterOperationAction(operation => Property(operation, (IPropertyReferenceOperation)operation.Operation), OperationKind.PropertyReference);

        void Call(OperationAnalysisContext operation, IInvocationOperation call)
        {
            var method = call.TargetMethod;
            switch (method.Name)
            {
                case "Exit" or "FailFast" when Is(method, environment):
                    Ends(operation, $"Environment.{method.Name}");
                    break;
                case "Kill" when Is(method, process) && IsCurrentProcess(call.Instance):
                    Ends(operation, "Killing the current process");
                    break;
                case "Read" or "ReadLine" or "ReadKey" or "OpenStandardInput" when Is(method, console):
                    Reads(operation, method);
                    break;
            }
        }

        void Property(OperationAnalysisContext operation, IPropertyReferenceOperation property)
        {
            if (property.Property is { Name: "In" or "KeyAvailable" } member && Is(member, console)) Reads(operation, member);
        }

        void Ends(OperationAnalysisContext operation, string what) => host.Report(
            operation, operation.Operation.Syntax, $"{what} ends the whole host, with all other plugins and streams; throw a PluginException to fail this action only");

        void Reads(OperationAnalysisContext operation, ISymbol member) => host.Report(
            operation, operation.Operation.Syntax, $"Console.{member.Name} waits for a console that a host does not have, and never comes back; declare a field and read the setting");
    }

    private static bool Is(ISymbol member, INamedTypeSymbol? type) => SymbolEqualityComparer.Default.Equals(member.ContainingType, type);

    // Processes that the plugin started are its own to kill.
    private static bool IsCurrentProcess(IOperation? instance) => instance switch
    {
        IInvocationOperation call => call.TargetMethod.Name == "GetCurrentProcess",
        ILocalReferenceOperation { Local: { } local } => local.DeclaringSyntaxReferences.Any(place => place.GetSyntax().ToString().Contains("GetCurrentProcess()")),
        _ => false,
    };
}
