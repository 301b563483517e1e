using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatcharr.PluginSdk.Analyzers.Manifests;

/// <summary>The arguments of an attribute by the manifest's names for what they say.</summary>
internal readonly struct AttributeArguments(AttributeData attribute, CancellationToken cancellationToken)
{
    /// <summary>The argument that a member of the manifest was made from; null when it was not given.</summary>
    public ExpressionSyntax? Find(string member)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is not AttributeSyntax { ArgumentList.Arguments: var arguments }) return null;
        var name = NameOf(member);
        return arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name)?.Expression;
    }

    /// <summary>An item of a list.</summary>
    public SyntaxNode? FindItem(string member, int index)
    {
        IEnumerable<SyntaxNode> items = Find(member) switch
        {
            CollectionExpressionSyntax list => list.Elements,
            ArrayCreationExpressionSyntax { Initializer: { } list } => list.Expressions,
            ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
            _ => [],
        };
        return items.ElementAtOrDefault(index);
    }

    /// <summary>The name of the argument; null for the one that the constructor takes.</summary>
    private string? NameOf(string member) => (attribute.AttributeClass?.Name, member) switch
    {
        ("PluginAttribute", "name") or ("FieldAttribute" or "ActionAttribute", "label") or ("InfoAttribute", "id") => null,
        ("FieldAttribute", "help_text") => "Help",
        ("FieldAttribute", "input_type") => "Secret",
        ("InfoAttribute", "description") => "Text",
        _ => Wording.Pascal(member),
    };
}
