using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatcharr.PluginSdk.Analyzers.Security;

/// <summary>Knows where a plugin's texts leave it: logs, results, and what the page shows of a failure or of progress.</summary>
internal sealed class Outlets(KnownTypes types)
{
    private const string Log = "the log", Result = "the result of a run", Failure = "a message of a failure", Progress = "the progress of a run";

    private static readonly string[] ResultTexts = ["Message", "Error", "File", "Status"];

    private readonly INamedTypeSymbol? _exception = types.Named("Dispatcharr.PluginSdk.PluginException");
    private readonly INamedTypeSymbol? _progress = types.Named("Dispatcharr.PluginSdk.PluginProgress");
    private readonly INamedTypeSymbol? _logger = types.Named("Microsoft.Extensions.Logging.ILogger");
    private readonly INamedTypeSymbol? _extensions = types.Named("Microsoft.Extensions.Logging.LoggerExtensions");
    private readonly INamedTypeSymbol? _message = types.Named("Microsoft.Extensions.Logging.LoggerMessageAttribute");

    /// <summary>The texts that an operation lets out, each with the name of the way.</summary>
    public IEnumerable<(IOperation Text, string Outlet)> Of(IOperation operation) => operation switch
    {
        IInvocationOperation call when IsLog(call.TargetMethod) => All(call.Arguments, Log),
        IInvocationOperation call when call.TargetMethod.ContainingType.IsType(types.Result) && call.TargetMethod.IsStatic => All(call.Arguments, Result),
        IObjectCreationOperation made when made.Type.IsOrDerives(_exception) => All(made.Arguments, Failure),
        IObjectCreationOperation made when made.Type.IsType(_progress) => All(made.Arguments, Progress),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { ContainingType: { } owner, Name: var name } }, Value: var value }
            when owner.IsType(types.Result) && ResultTexts.Contains(name) => [(value, Result)],
        _ => [],
    };

    private bool IsLog(IMethodSymbol method) =>
        method.ContainingType.IsType(_logger) || method.ContainingType.IsType(_extensions) || (method.IsPartialDefinition && KnownTypes.Has(method, _message));

    private static IEnumerable<(IOperation Text, string Outlet)> All(IEnumerable<IArgumentOperation> arguments, string outlet) =>
        arguments.Select(argument => (argument.Value, outlet));
}
