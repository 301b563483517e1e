using System.Globalization;
using Dispatcharr.PluginSdk.Analyzers.Declarations;
using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatcharr.PluginSdk.Analyzers.Manifests;

/// <summary>Reads what code puts into a manifest, as far as the compiler knows it: constants, and the objects and lists around them.</summary>
/// <remarks>What is computed at run time is left out. Where a member must be there, a stand-in that breaks no rule takes its place.</remarks>
/// <param name="behind">Goes on where a member is named in place of an object, a list or a text; null to look at nothing else.</param>
internal sealed class CodeNodeReader(ValueBehind? behind = null)
{
    private const int MostLists = 3;

    private readonly List<IObjectCreationOperation> _objects = [];

    private int _depth;

    /// <summary>The manifest, fields and actions that were read, wherever they stand.</summary>
    public IReadOnlyList<IObjectCreationOperation> Objects => _objects;

    /// <summary>The manifest, field or action that an object creation makes.</summary>
    public CodeNode Read(IObjectCreationOperation creation) => Object(creation);

    private CodeNode? Value(IOperation operation) => operation switch
    {
        { ConstantValue: { HasValue: true, Value: { } value } } => Constant(operation, value),
        IConversionOperation conversion => Value(conversion.Operand),
        IObjectCreationOperation creation when IsOurs(creation.Type) => Object(creation),
        IInvocationOperation { TargetMethod: { Name: "From", ContainingType.Name: "JsonText" } } call => Value(call.Arguments[0].Value),
        IInvocationOperation { TargetMethod: { Name: "Ask", ContainingType.Name: "ActionConfirm" } } call => Confirm(call),
        _ => operation.ListElements() is { } elements ? List(operation, elements) : Behind(operation) is { } other ? Value(other) : null,
    };

    private static CodeNode? Constant(IOperation operation, object value)
    {
        var json = operation.Type is { TypeKind: TypeKind.Enum } type ? JsonString(WordOf(type, value)) : value switch
        {
            string text => JsonString(text),
            bool flag => flag ? "true" : "false",
            double or float => ((IFormattable)value).ToString("R", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => null,
        };
        return json is null ? null : new(operation.Syntax.GetLocation()) { Scalar = json };
    }

    private CodeNode Object(IObjectCreationOperation creation)
    {
        _objects.Add(creation);
        var members = new List<KeyValuePair<string, CodeNode>>();
        foreach (var argument in creation.Arguments) Add(members, argument.Parameter!.Name, argument.Value);
        foreach (var assignment in creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>() ?? [])
        {
            if (assignment.Target is IPropertyReferenceOperation target) Add(members, target.Property.Name, assignment.Value);
        }

        return StandIns.Complete(new(creation.Syntax.GetLocation()) { Members = members }, creation.Type!.Name);
    }

    private void Add(List<KeyValuePair<string, CodeNode>> members, string property, IOperation value)
    {
        var node = Value(value) ?? (IsNull(value) ? null : StandIns.Find(property, value.Syntax.GetLocation()));
        // Of options that are known in part nobody can say what is missing.
        if (node is not null && !(property == "Options" && node.IsPartial)) members.Add(new(Naming.ToSnakeCase(property), node));
    }

    private static bool IsNull(IOperation value) => value.Unwrap().ConstantValue is { HasValue: true, Value: null };

    private CodeNode List(IOperation list, IEnumerable<IOperation> elements)
    {
        _depth++;
        CodeNode?[] items = [.. elements.SelectMany(element => Elements(element, 0)).Select(Value)];
        _depth--;
        return new(list.Syntax.GetLocation()) { Items = [.. items.OfType<CodeNode>()], IsPartial = items.Any(item => item is null or { IsPartial: true }) };
    }

    // A list in a list, as with two dots, is a part of it; where it is not known it is one item that is not.
    private IEnumerable<IOperation> Elements(IOperation element, int depth) =>
        depth < MostLists && element is ISpreadOperation { Operand: var list } && (Behind(list.Unwrap()) ?? list.Unwrap()).ListElements() is { } elements
            ? elements.SelectMany(inside => Elements(inside, depth + 1))
            : [element];

    /// <summary>Null for what names no member.</summary>
    private IOperation? Behind(IOperation operation) => _depth <= MostLists && behind?.Follow(operation) is { } other && other != operation ? other : null;

    private CodeNode Confirm(IInvocationOperation call)
    {
        var members = new List<KeyValuePair<string, CodeNode>>();
        foreach (var argument in call.Arguments) Add(members, argument.Parameter!.Name, argument.Value);
        return new(call.Syntax.GetLocation()) { Members = members };
    }

    private static bool IsOurs(ITypeSymbol? type) => type?.ContainingNamespace?.ToDisplayString() == "Dispatcharr.PluginSdk.Manifest";

    private static string WordOf(ITypeSymbol type, object value) =>
        type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(member => member.HasConstantValue && Equals(member.ConstantValue, value)) is { } field
            ? Naming.ToSnakeCase(field.Name)
            : "";

    private static string JsonString(string text) => Manifest.JsonText.From(text).Raw;
}
