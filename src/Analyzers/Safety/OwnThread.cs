using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatcharr.PluginSdk.Analyzers.Safety;

/// <summary>Recognises code that runs on a thread which the plugin has made for it: that one may block.</summary>
internal static class OwnThread
{
    public static bool Runs(IOperation operation, INamedTypeSymbol? thread)
    {
        var functions = new HashSet<string>();
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IObjectCreationOperation { Type: { } made } && SymbolEqualityComparer.Default.Equals(made, thread)) return true;
            if (parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "StartNew" } start } && IsLong(start.Syntax)) return true;
            if (parent is ILocalFunctionOperation local) functions.Add(local.Symbol.Name);
        }

        for (var node = operation.Syntax; node is not null; node = node.Parent)
        {
            if (node is MethodDeclarationSyntax method) functions.Add(method.Identifier.ValueText);
            if (node is TypeDeclarationSyntax type) return functions.Count > 0 && type.DescendantNodes().Any(Starts);
        }

        return false;

        // new Thread(Loop), new Thread(() => Loop(…)), Thread t = new(Loop), StartNew(Loop, …LongRunning)
        bool Starts(SyntaxNode node) => node switch
        {
            BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var start, ..] } creation =>
                Names(start) && SymbolEqualityComparer.Default.Equals(operation.SemanticModel!.GetTypeInfo(creation).Type, thread),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "StartNew" }, ArgumentList.Arguments: [var start, ..] } call =>
                IsLong(call) && Names(start),
            _ => false,
        };

        bool Names(ArgumentSyntax start) => start.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => functions.Contains(name.Identifier.ValueText));
    }

    private static bool IsLong(SyntaxNode call) => call.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == "LongRunning");
}
