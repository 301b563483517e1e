using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatcharr.PluginSdk.Analyzers.Declarations;

/// <summary>Reads the manifest that a plugin gives in code: object initialisers with constant ids, also by way of readonly fields.</summary>
internal sealed class ManifestInCode
{
    private const int MostSteps = 8;

    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellationToken;

    private ManifestInCode(Compilation compilation, CancellationToken cancellationToken) =>
        (_compilation, _cancellationToken) = (compilation, cancellationToken);

    /// <summary>Null: not all of them are constant.</summary>
    public ImmutableArray<DeclaredEntry>? Fields { get; private set; }

    /// <summary>Null: not all of them are constant.</summary>
    public ImmutableArray<DeclaredEntry>? Actions { get; private set; }

    public Location? ActionList { get; private set; }

    /// <summary>Null when the manifest is made by anything but an object initialiser.</summary>
    public static ManifestInCode? Read(INamedTypeSymbol plugin, KnownTypes types, Compilation compilation, CancellationToken cancellationToken)
    {
        var contract = types.Plugin.GetMembers("Manifest").FirstOrDefault();
        if (contract is null || plugin.FindImplementationForInterfaceMember(contract) is not IPropertySymbol { SetMethod: null } property) return null;
        var reader = new ManifestInCode(compilation, cancellationToken);
        if (reader.Follow(reader.ValueOf(property)) is not IObjectCreationOperation manifest || manifest.Type?.Name != "PluginManifest") return null;
        var actions = manifest.Initial("Actions");
        reader.Fields = reader.List(manifest.Initial("Fields"));
        reader.Actions = reader.List(actions);
        reader.ActionList = actions?.Unwrap() is ICollectionExpressionOperation list ? list.Syntax.GetLocation() : null;
        return reader;
    }

    private ImmutableArray<DeclaredEntry>? List(IOperation? value) => Follow(value) switch
    {
        null => value is null ? [] : null,
        IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.Name: "ImmutableArray" } } => [],
        var list => list.ListElements() is { } elements ? All(elements) : null,
    };

    private ImmutableArray<DeclaredEntry>? All(IEnumerable<IOperation> elements)
    {
        var entries = ImmutableArray.CreateBuilder<DeclaredEntry>();
        foreach (var element in elements)
        {
            if (element is ISpreadOperation spread)
            {
                if (List(spread.Operand) is not { } more) return null;
                entries.AddRange(more);
            }
            else if (Follow(element) is IObjectCreationOperation entry && entry.Initial("Id") is { } id && id.ConstantText() is { } text)
            {
                entries.Add(new(text, id.Syntax.GetLocation()) { Code = entry });
            }
            else
            {
                return null;
            }
        }

        return entries.ToImmutable();
    }

    /// <summary>From a readonly field or property to what it is made with.</summary>
    private IOperation? Follow(IOperation? operation)
    {
        for (var step = 0; step < MostSteps && operation is not null; step++)
        {
            operation = operation.Unwrap();
            ISymbol? symbol = operation switch
            {
                IFieldReferenceOperation { Field: { IsReadOnly: true } field } when !field.DeclaringSyntaxReferences.IsEmpty => field,
                IPropertyReferenceOperation { Property: { SetMethod: null } property } when !property.DeclaringSyntaxReferences.IsEmpty => property,
                _ => null,
            };
            if (symbol is null) return operation;
            operation = ValueOf(symbol);
        }

        return null;
    }

    private IOperation? ValueOf(ISymbol symbol)
    {
        var expression = symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_cancellationToken) switch
        {
            VariableDeclaratorSyntax { Initializer.Value: var value } => value,
            PropertyDeclarationSyntax { ExpressionBody.Expression: var value } => value,
            PropertyDeclarationSyntax { Initializer.Value: var value } => value,
            PropertyDeclarationSyntax { AccessorList.Accessors: [{ ExpressionBody.Expression: var value }] } => value,
            PropertyDeclarationSyntax { AccessorList.Accessors: [{ Body.Statements: [ReturnStatementSyntax { Expression: var value }] }] } => value,
            _ => null,
        };
        if (expression is null) return null;
#pragma warning disable RS1030 // One property of one class, once: what it says must be known where its ids are used.
        return _compilation.GetSemanticModel(expression.SyntaxTree).GetOperation(expression, _cancellationToken);
#pragma warning restore RS1030
    }
}
