using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace Dispatcharr.PluginSdk.Analyzers.CodeFixes.Safety;

/// <summary>DSP0503: has the function return a task.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AsyncVoidFix() : SourceFix("DSP0503", "Return a Task")
{
    private protected override Action<SyntaxEditor>? Edit(SyntaxNode node, SemanticModel model, Diagnostic diagnostic)
    {
        var type = node switch
        {
            MethodDeclarationSyntax method when IsFree(model.GetDeclaredSymbol(method)) => method.ReturnType,
            LocalFunctionStatementSyntax function => function.ReturnType,
            _ => null,
        };
        if (type is null || model.GetDeclaredSymbol(node) is not { } symbol || IsPassedOn(symbol, node, model)) return null;

        return editor => editor.ReplaceNode(
            type, SyntaxFactory.ParseTypeName("global::System.Threading.Tasks.Task").WithTriviaFrom(type).WithAdditionalAnnotations(Simplifier.Annotation));
    }

    /// <summary>Whether nothing but the method itself says what it returns.</summary>
    private static bool IsFree(IMethodSymbol? method) =>
        method is { IsOverride: false, IsVirtual: false, IsPartialDefinition: false, PartialDefinitionPart: null, ExplicitInterfaceImplementations.IsEmpty: true }
        && !method.ContainingType.AllInterfaces.SelectMany(contract => contract.GetMembers(method.Name))
            .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));

    // As a handler or callback it must go on returning nothing.
    private static bool IsPassedOn(ISymbol symbol, SyntaxNode node, SemanticModel model) =>
        node.SyntaxTree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
            name.Identifier.ValueText == symbol.Name
            && (name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? member.Parent : name.Parent) is not InvocationExpressionSyntax
            && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, symbol));
}
