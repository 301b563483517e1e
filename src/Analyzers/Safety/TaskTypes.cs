using Microsoft.CodeAnalysis;

namespace Dispatcharr.PluginSdk.Analyzers.Safety;

/// <summary>The types that are awaited.</summary>
internal sealed class TaskTypes(KnownTypes types)
{
    private readonly INamedTypeSymbol? _task = types.Named("System.Threading.Tasks.Task");
    private readonly INamedTypeSymbol? _valueTask = types.Named("System.Threading.Tasks.ValueTask");
    private readonly INamedTypeSymbol? _valueTaskOf = types.Named("System.Threading.Tasks.ValueTask`1");

    /// <summary>Whether a type is a Task or ValueTask, with or without a result.</summary>
    public bool Contain(ITypeSymbol? type) => type is INamedTypeSymbol named
        && (named.IsType(_valueTask) || named.OriginalDefinition.IsType(_valueTaskOf) || named.IsType(_task) || named.BaseType.IsType(_task));

    /// <summary>Whether a type is <c>Task</c> itself, the home of its static methods.</summary>
    public bool IsTask(ITypeSymbol? type) => type.IsType(_task);
}
