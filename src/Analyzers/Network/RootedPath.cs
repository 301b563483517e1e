using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatcharr.PluginSdk.Analyzers.Network;

/// <summary>Finds where a path begins that the code puts together, as far as the code itself says it.</summary>
internal static class RootedPath
{
    // Scratch and devices belong to nobody.
    private static readonly string[] Nobodys = ["/tmp/", "/var/tmp/", "/dev/"];

    /// <summary>The beginning in words for a message; null when it is not known, or allowed.</summary>
    public static string? Outside(IOperation path) => Beginning(path) switch
    {
        { } text when Nobodys.Any(root => text.StartsWith(root, StringComparison.Ordinal)) => null,
        var text => text,
    };

    private static string? Beginning(IOperation path)
    {
        path = path.Unwrap();
        if (path.ConstantText() is { Length: > 0 } text) return text;
        return path switch
        {
            IInterpolatedStringOperation { Parts: [IInterpolatedStringTextOperation { Text: var first }, ..] } => first.ConstantText(),
            IInterpolatedStringOperation { Parts: [IInterpolationOperation { Expression: var first }, ..] } => Beginning(first),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, LeftOperand: var left } => Beginning(left),
            IInvocationOperation
            {
                TargetMethod: { Name: "Combine" or "Join" or "GetFullPath" or "GetDirectoryName", ContainingType.Name: "Path" }, Arguments: [{ Value: var first }, ..],
            } => Beginning(First(first)),
            IInvocationOperation { TargetMethod: { Name: "GetCurrentDirectory" or "GetFolderPath", ContainingType.Name: "Directory" or "Environment" } method } => method.Name + "()",
            IPropertyReferenceOperation { Property: { Name: "BaseDirectory" or "CurrentDirectory" or "Location", ContainingType: { Name: "AppContext" or "Environment" or "Assembly" } owner } member } =>
                $"{owner.Name}.{member.Name}",
            ILocalReferenceOperation { Local: var local } => OfLocal(local, path),
            _ => null,
        };
    }

    private static IOperation First(IOperation argument) =>
        argument.Unwrap() is IArrayCreationOperation { Initializer.ElementValues: [var first, ..] } ? first : argument;

    /// <summary>Of a local that is set once, where it is declared.</summary>
    private static string? OfLocal(ILocalSymbol local, IOperation use)
    {
        var inside = use.Root().Descendants().ToArray();
        return inside.OfType<IAssignmentOperation>().Any(set => set.Target is ILocalReferenceOperation { Local: var target } && SymbolEqualityComparer.Default.Equals(target, local))
            ? null
            : inside.OfType<IVariableDeclaratorOperation>().FirstOrDefault(declared => SymbolEqualityComparer.Default.Equals(declared.Symbol, local))
                ?.GetVariableInitializer()?.Value is { } value ? Beginning(value) : null;
    }
}
