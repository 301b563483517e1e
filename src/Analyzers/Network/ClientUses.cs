using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatcharr.PluginSdk.Analyzers.Network;

/// <summary>How the code uses one HTTP client, by the name of the variable that holds it.</summary>
internal sealed class ClientUses(ISymbol holder, IOperation creation)
{
    private static readonly string[] NoRequests = ["Dispose", "CancelPendingRequests", "ToString", "Equals", "GetHashCode"];

    /// <summary>Whether a request is made that nothing limits. A client without requests is used by somebody who may limit it.</summary>
    public bool HaveNoLimit
    {
        get
        {
            var nodes = Scope().SelectMany(root => root.DescendantNodes()).ToArray();
            return !nodes.OfType<AssignmentExpressionSyntax>().Any(SetsTimeout)
                && nodes.OfType<InvocationExpressionSyntax>().Any(call => IsRequest(call) && !TimeLimit.Covers(call));
        }
    }

    /// <summary>A local's member; else the type, and all code when others may reach the member.</summary>
    private IEnumerable<SyntaxNode> Scope()
    {
        if (holder is ILocalSymbol) return creation.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member ? [member] : [];
        return holder.DeclaredAccessibility == Accessibility.Private
            ? holder.ContainingType.DeclaringSyntaxReferences.Select(part => part.GetSyntax())
            : creation.SemanticModel!.Compilation.SyntaxTrees.Select(tree => tree.GetRoot());
    }

    private bool SetsTimeout(AssignmentExpressionSyntax assignment) =>
        assignment.Left is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Timeout", Expression: var client } && IsHolder(client)
        && Names.Last(assignment.Right) != "InfiniteTimeSpan";

    private bool IsRequest(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax { Expression: var client, Name.Identifier.ValueText: var method } => IsHolder(client) && !NoRequests.Contains(method),
        MemberBindingExpressionSyntax { Name.Identifier.ValueText: var method } =>
            call.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>() is { Expression: var client } && IsHolder(client) && !NoRequests.Contains(method),
        _ => false,
    };

    private bool IsHolder(ExpressionSyntax expression) => Names.Last(expression) == holder.Name;
}
