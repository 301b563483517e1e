using Dispatcharr.PluginSdk.Analyzers.Declarations;
using Dispatcharr.PluginSdk.Analyzers.Generation.Reading;
using Dispatcharr.PluginSdk.Manifest.Reading;
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
    public static CredentialField Of(IPropertySymbol property, AttributeData field) => FieldTypes.Of(property.Type) != "string" ? default
        : new(field.Text("Id") ?? Naming.ToSnakeCase(property.Name), field.Flag("Secret") ? CredentialFieldKind.MaskedText : CredentialFieldKind.Text)
        {
            Label = field.FirstText(),
            Help = field.Text("Help"),
            Placeholder = field.Text("Placeholder"),
            Default = property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is PropertyDeclarationSyntax { Initializer.Value: LiteralExpressionSyntax { Token.Value: string text } }
                ? text
                : null,
        };

    /// <summary>A field of a manifest.</summary>
    public static CredentialField Of(DeclaredEntry entry) => entry.Code is { } code
        ? new(entry.Id, Kind(code))
        {
            Label = code.Initial("Label").ConstantText(),
            Help = code.Initial("HelpText").ConstantText() ?? code.Initial("Description").ConstantText(),
            Placeholder = code.Initial("Placeholder").ConstantText(),
            Default = code.Initial("Default").ConstantText(),
        }
        : entry.FileField is { } field ? CredentialChecks.Describe(field) : default;

    private static CredentialFieldKind Kind(IObjectCreationOperation field) => (field.Initial("Type")?.Unwrap() as IFieldReferenceOperation)?.Field.Name switch
    {
        "String" when field.Initial("InputType").ConstantText() == "password" => CredentialFieldKind.MaskedText,
        "String" or "Text" => CredentialFieldKind.Text,
        "Info" => CredentialFieldKind.Heading,
        _ => CredentialFieldKind.Other,
    };
}
