using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatcharr.PluginSdk.Analyzers.Network;

/// <summary>Knows what writes to files and makes folders, and which argument says where.</summary>
internal static class FileWrite
{
    /// <summary>The argument that names the place; null for what only reads.</summary>
    public static IOperation? Target(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: { ContainingType: { ContainingNamespace.Name: "IO", Name: "File" } } method } call => OfFile(method.Name, call),
        IInvocationOperation { TargetMethod: { Name: "CreateDirectory", ContainingType: { ContainingNamespace.Name: "IO", Name: "Directory" } } } call => Named(call.Arguments, "path"),
        IObjectCreationOperation { Type: { ContainingNamespace.Name: "IO", Name: "StreamWriter" } } made => Named(made.Arguments, "path"),
        IObjectCreationOperation { Type: { ContainingNamespace.Name: "IO", Name: "FileStream" } } made when Writes(made.Arguments) => Named(made.Arguments, "path"),
        _ => null,
    };

    private static IOperation? OfFile(string method, IInvocationOperation call) => method switch
    {
        "Copy" or "Move" => Named(call.Arguments, "destFileName"),
        "Open" => Writes(call.Arguments) ? Named(call.Arguments, "path") : null,
        "Create" or "CreateText" or "OpenWrite" => Named(call.Arguments, "path"),
        _ when method.StartsWith("Write", StringComparison.Ordinal) || method.StartsWith("Append", StringComparison.Ordinal) => Named(call.Arguments, "path"),
        _ => null,
    };

    /// <summary>Whether a stream is opened for more than reading.</summary>
    private static bool Writes(IEnumerable<IArgumentOperation> arguments)
    {
        var names = arguments.Select(argument => (argument.Value.Unwrap() as IFieldReferenceOperation)?.Field).OfType<IFieldSymbol>().ToArray();
        var access = names.FirstOrDefault(name => name.ContainingType.Name == "FileAccess")?.Name;
        var mode = names.FirstOrDefault(name => name.ContainingType.Name == "FileMode")?.Name;
        return mode is not null && access != "Read" && (mode != "Open" || access is not null);
    }

    private static IOperation? Named(IEnumerable<IArgumentOperation> arguments, string parameter) =>
        arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value;
}
