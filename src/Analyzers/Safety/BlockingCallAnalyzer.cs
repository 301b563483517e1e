using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatcharr.PluginSdk.Analyzers.Safety;

/// <summary>DSP0501: holds a thread of the host while it waits.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BlockingCallAnalyzer() : HostCodeAnalyzer(CodeRules.BlockingCall)
{
    private protected override void Watch(CompilationStartAnalysisContext context, HostCode host)
    {
        var tasks = new TaskTypes(host.Types);
        var thread = host.Types.Named("System.Threading.Thread");
        var semaphore = host.Types.Named("System.Threading.SemaphoreSlim");

        context.RegisterOperationAction(operation =>
        {
            var property = (IPropertyReferenceOperation)operation.Operation;
            if (property.Property.Name == "Result" && tasks.Contain(property.Property.ContainingType) && !IsOver(property.Instance)) Report(operation, "Result", "await the task");
        }, OperationKind.PropertyReference);
        context.RegisterOperationAction(operation =>
        {
            var call = (IInvocationOperation)operation.Operation;
            var (method, home) = (call.TargetMethod, call.TargetMethod.ContainingType);
            switch (method.Name)
            {
                case "Sleep" when home.IsType(thread) && !IsPoll(call):
                    Report(operation, "Thread.Sleep", "await Task.Delay with the cancellation token");
                    break;
                case "Wait" when home.IsType(semaphore) && !IsPoll(call):
                    Report(operation, "SemaphoreSlim.Wait", "await WaitAsync with the cancellation token");
                    break;
                case "Wait" when tasks.Contain(home) && !IsPoll(call) && !IsOver(call.Instance):
                    Report(operation, "Task.Wait", "await the task");
                    break;
                case "WaitAll" or "WaitAny" when tasks.IsTask(home) && !IsPoll(call):
                    Report(operation, "Task." + method.Name, $"await Task.{method.Name.Replace("Wait", "When")}");
                    break;
                case "GetResult" when Awaited(call) is { } task && !IsOver(task):
                    Report(operation, "GetResult()", "await the task");
                    break;
            }
        }, OperationKind.Invocation);

        void Report(OperationAnalysisContext operation, string what, string mend)
        {
            if (OwnThread.Runs(operation.Operation, thread)) return;
            host.Report(operation, operation.Operation.Syntax, $"{what} holds a thread of the host while it waits, and no cancellation ends it; {mend}");
        }

        // task.GetAwaiter().GetResult(), also behind ConfigureAwait; not an awaiter that somebody keeps and asks for IsCompleted.
        IOperation? Awaited(IInvocationOperation call)
        {
            if (call.Instance is not IInvocationOperation { TargetMethod.Name: "GetAwaiter", Instance: { } task }) return null;
            if (task is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } configured }) task = configured;
            return tasks.Contain(task.Type) ? task : null;
        }

        bool IsOver(IOperation? task) => task is not null && FinishedTask.Is(task);
    }

    // With a time limit of zero it only looks.
    private static bool IsPoll(IInvocationOperation call) => call.Arguments.Any(argument =>
        argument.Value.ConstantValue is { HasValue: true, Value: 0 } || argument.Value is IFieldReferenceOperation { Field: { Name: "Zero", ContainingType.Name: "TimeSpan" } });
}
