using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatcharr.PluginSdk.Analyzers.CodeFixes.Manifests;

/// <summary>The attribute, or the object, that declares a field or an action.</summary>
internal sealed class Declaration
{
    private Declaration(AttributeSyntax? attribute, BaseObjectCreationExpressionSyntax? creation) => (Attribute, Creation) = (attribute, creation);

    /// <summary>Null when an object declares it.</summary>
    public AttributeSyntax? Attribute { get; }

    /// <summary>Null when an attribute declares it.</summary>
    public BaseObjectCreationExpressionSyntax? Creation { get; }

    /// <summary>The declaration that a place belongs to; null when there is none.</summary>
    public static Declaration? Find(SyntaxNode place)
    {
        foreach (var node in place.AncestorsAndSelf())
        {
            switch (node)
            {
                case AttributeSyntax attribute: return new(attribute, null);
                case BaseObjectCreationExpressionSyntax creation: return new(null, creation);
                case BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or BaseTypeDeclarationSyntax or ParameterSyntax:
                    return AttributesOf(node).FirstOrDefault(one => NameOf(one) is "Field" or "Action") is { } found ? new(found, null) : null;
            }
        }

        return null;
    }

    /// <summary>The name of an attribute without its ending.</summary>
    public static string NameOf(AttributeSyntax attribute)
    {
        var name = attribute.Name.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Last().Identifier.ValueText;
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
    }

    public static IEnumerable<AttributeSyntax> AttributesOf(SyntaxNode carrier) => carrier.ChildNodes().OfType<AttributeListSyntax>().SelectMany(list => list.Attributes);

    /// <summary>The argument or assignment with a name of C#; null when there is none.</summary>
    public SyntaxNode? Find(string name) => Attribute is not null
        ? Attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name)
        : Creation?.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(one => one.Left is IdentifierNameSyntax left && left.Identifier.ValueText == name);

    /// <summary>What the argument or assignment with a name of C# gives; null when there is none.</summary>
    public ExpressionSyntax? ValueOf(string name) => Find(name) switch
    {
        AttributeArgumentSyntax argument => argument.Expression,
        AssignmentExpressionSyntax assignment => assignment.Right,
        _ => null,
    };

    /// <summary>Gives a member a value, behind another where it has none yet.</summary>
    /// <returns>Whether there is a place for it.</returns>
    public bool Set(SourceEdits edits, string name, string code, string behind = "")
    {
        if (ValueOf(name) is { } value) edits.Replace(value, code);
        else if ((Find(behind) ?? Last) is { } neighbour) edits.InsertAfter(neighbour, $"{name} = {code}");
        else return false;
        return true;
    }

    private SyntaxNode? Last => Attribute?.ArgumentList?.Arguments.LastOrDefault() ?? (SyntaxNode?)Creation?.Initializer?.Expressions.LastOrDefault();
}
