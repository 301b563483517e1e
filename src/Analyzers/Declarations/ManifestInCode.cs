using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatcharr.PluginSdk.Analyzers.Declarations;

/// <summary>Reads the manifest that a plugin gives in code: object initialisers with constant ids, also by way of readonly fields.</summary>
internal sealed class ManifestInCode
{
    private const int MostLists = 3;

    private readonly ValueBehind _behind;

    private ManifestInCode(ValueBehind behind) => _behind = behind;

    /// <summary>Null: not all of them are constant.</summary>
    public ImmutableArray<DeclaredEntry>? Fields { get; private set; }

    /// <summary>Null: not all of them are constant.</summary>
    public ImmutableArray<DeclaredEntry>? Actions { get; private set; }

    public Location? ActionList { get; private set; }

    /// <summary>Null when the manifest is made by anything but an object initialiser.</summary>
    public static ManifestInCode? Read(INamedTypeSymbol plugin, KnownTypes types, Compilation compilation, CancellationToken cancellationToken)
    {
        var behind = new ValueBehind(compilation, cancellationToken);
        if (Creation(plugin, types, behind) is not { } manifest) return null;
        var actions = manifest.Initial("Actions");
        var reader = new ManifestInCode(behind);
        reader.Fields = reader.List(manifest.Initial("Fields"), 0);
        reader.Actions = reader.List(actions, 0);
        reader.ActionList = actions?.Unwrap() is ICollectionExpressionOperation list ? list.Syntax.GetLocation() : null;
        return reader;
    }

    /// <summary>What makes the manifest of a plugin of the plain contract; null when that is anything but an object initialiser.</summary>
    public static IObjectCreationOperation? Creation(INamedTypeSymbol plugin, KnownTypes types, ValueBehind behind)
    {
        var contract = types.Plugin.GetMembers("Manifest").FirstOrDefault();
        if (contract is null || plugin.FindImplementationForInterfaceMember(contract) is not IPropertySymbol { SetMethod: null } property) return null;
        return behind.Follow(behind.Of(property)) is IObjectCreationOperation { Type.Name: "PluginManifest" } manifest ? manifest : null;
    }

    private ImmutableArray<DeclaredEntry>? List(IOperation? value, int depth) => depth > MostLists ? null : _behind.Follow(value) switch
    {
        null => value is null ? [] : null,
        IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.Name: "ImmutableArray" } } => [],
        var list => list.ListElements() is { } elements ? All(elements, depth + 1) : null,
    };

    private ImmutableArray<DeclaredEntry>? All(IEnumerable<IOperation> elements, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<DeclaredEntry>();
        foreach (var element in elements)
        {
            if (element is ISpreadOperation spread)
            {
                if (List(spread.Operand, depth) is not { } more) return null;
                entries.AddRange(more);
            }
            else if (_behind.Follow(element) is IObjectCreationOperation entry && entry.Initial("Id") is { } id && id.ConstantText() is { } text)
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
}
