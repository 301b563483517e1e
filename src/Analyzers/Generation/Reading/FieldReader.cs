using System.Collections.Immutable;
using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;

namespace Dispatcharr.PluginSdk.Analyzers.Generation.Reading;

/// <summary>Reads the fields of a settings record: inherited ones first, each with the texts before it.</summary>
internal static class FieldReader
{
    public static ImmutableArray<DeclaredField> Read(INamedTypeSymbol settings, Compilation compilation, CancellationToken cancellationToken) =>
    [
        .. RecordShape.BaseFirst(settings).SelectMany(Infos),
        .. RecordShape.Properties(settings).SelectMany(property => Infos(property)
            .Concat(RecordShape.FieldOf(property) is { } field
                ? [Read(property, field, InitialValue.Of(property, compilation, cancellationToken))]
                : [])),
    ];

    private static IEnumerable<DeclaredField> Infos(ISymbol carrier) => carrier.SdkAttributes("InfoAttribute").Select(info => new DeclaredField(
        new() { Id = info.FirstText() ?? "", Label = info.Text("Label"), Type = "info", Text = info.Text("Text") }, carrier, info, default));

    private static DeclaredField Read(IPropertySymbol property, AttributeData field, InitialValue initial)
    {
        var type = FieldTypes.Of(property.Type);
        var model = new FieldModel
        {
            Id = field.Text("Id") ?? Naming.ToSnakeCase(property.Name),
            Label = field.FirstText(),
            Type = type == "string" && field.Flag("Multiline") ? "text" : type,
            Default = initial.Constant.HasValue ? DefaultText.Of(property.Type, initial.Constant.Value) : null,
            Help = field.Text("Help"),
            Placeholder = field.Text("Placeholder"),
            Secret = field.Flag("Secret"),
            Multiline = field.Flag("Multiline"),
            Min = field.Number("Min"),
            Max = field.Number("Max"),
            Step = field.Number("Step"),
            PublicAddress = field.Flag("PublicAddress"),
            Options = type == "select" ? OptionsReader.Read(FieldTypes.WithoutNull(property.Type)) : [],
        };
        return new(model, property, field, initial);
    }
}
