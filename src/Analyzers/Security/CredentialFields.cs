using Dispatcharr.PluginSdk.Analyzers.Declarations;
using Dispatcharr.PluginSdk.Rules;
using Dispatcharr.PluginSdk.Rules.Credentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatcharr.PluginSdk.Analyzers.Security;

/// <summary>Shows fields in code to the rule of credentials as the manifest will hold them.</summary>
internal static class CredentialFields
{
    /// <summary>A property with [Field].</summary>
    public static CredentialField Of(IPropertySymbol property, INamedTypeSymbol field)
    {
        var attribute = property.GetAttributes().First(found => found.AttributeClass.IsType(field));
        var isMasked = Named<bool>(attribute, "Secret");
        var kind = property.Type.SpecialType != SpecialType.System_String ? CredentialFieldKind.Other
            : isMasked ? CredentialFieldKind.MaskedText
            : CredentialFieldKind.Text;
        return new(Named<string>(attribute, "Id") ?? Naming.ToSnakeCase(property.Name), kind)
        {
            Label = attribute.ConstructorArguments is [{ Value: string label }] ? label : null,
            Help = Named<string>(attribute, "Help"),
            Placeholder = Named<string>(attribute, "Placeholder"),
            Default = (property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as PropertyDeclarationSyntax)?.Initializer?.Value is LiteralExpressionSyntax { Token.Value: string text } ? text : null,
        };
    }

    /// <summary>A field of a manifest in code.</summary>
    public static CredentialField Of(DeclaredEntry entry) => entry.Code is { } code
        ? new(entry.Id, Kind(code))
        {
            Label = code.Initial("Label").ConstantText(),
            Help = code.Initial("HelpText").ConstantText() ?? code.Initial("Description").ConstantText(),
            Placeholder = code.Initial("Placeholder").ConstantText(),
            Default = code.Initial("Default").ConstantText(),
        }
        : new(entry.Id, CredentialFieldKind.Text);

    private static CredentialFieldKind Kind(IObjectCreationOperation field) => (field.Initial("Type")?.Unwrap() as IFieldReferenceOperation)?.Field.Name switch
    {
        "String" when field.Initial("InputType").ConstantText() == "password" => CredentialFieldKind.MaskedText,
        "String" or "Text" => CredentialFieldKind.Text,
        "Info" => CredentialFieldKind.Heading,
        _ => CredentialFieldKind.Other,
    };

    private static T? Named<T>(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value is { Kind: TypedConstantKind.Primitive, Value: T value } ? value : default;
}
