using System.Globalization;
using Dispatcharr.PluginSdk.Analyzers.Declarations;
using Dispatcharr.PluginSdk.Analyzers.Generation.Reading;
using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;

namespace Dispatcharr.PluginSdk.Analyzers.Manifests;

/// <summary>Finds what a JSON pointer into a manifest names among the attributes that the manifest was made from.</summary>
internal sealed class DeclaredPlaces(DeclaredPlugin plugin, Compilation compilation)
{
    private readonly PluginSight _own = new(plugin, compilation);

    // The generator leaves out what no field can show.
    private readonly DeclaredField[] _fields = [.. plugin.Fields.Where(field => field.Model.Type is not null)];

    /// <summary>The file that the class stands in.</summary>
    public SyntaxTree Tree => plugin.Type.DeclaringSyntaxReferences[0].SyntaxTree;

    /// <summary>Whether an attribute says that what was found is meant.</summary>
    public bool IsAllowed(Diagnostic found) => found.Id == ManifestRules.OwnAddress.Id
        && FieldAt(found.Properties[ManifestReport.PointerProperty]!.Split('/')) is { Model.PublicAddress: true };

    public Location Of(string pointer) => _own.Of(pointer.Split('/') switch
    {
        [_, "fields", _, ..] steps when FieldAt(steps) is { } field => OfField(field, Inside(steps)) ?? field.Carrier.Locations[0],
        [_, "actions", var index, ..] steps => OfAction(plugin.Actions[Number(index)], Inside(steps)),
        [_, { Length: > 0 } member] => new AttributeArguments(plugin.Attribute, CancellationToken.None).Find(member)?.GetLocation(),
        _ => null,
    });

    private DeclaredField? FieldAt(string[] steps) =>
        steps is [_, "fields", var index, ..] && Number(index) < _fields.Length ? _fields[Number(index)] : null;

    private static Location? OfField(DeclaredField field, string[] inside) => inside switch
    {
        ["default"] => field.Initial.Expression?.GetLocation(),
        ["options", var index, ..] => OptionOf(field, Number(index)),
        [var member, ..] => new AttributeArguments(field.Attribute, CancellationToken.None).Find(member)?.GetLocation(),
        _ => null,
    };

    private static Location? OptionOf(DeclaredField field, int index) => field.Carrier is IPropertySymbol property
        ? FieldTypes.WithoutNull(property.Type).GetMembers().OfType<IFieldSymbol>().Where(member => member.HasConstantValue)
            .Where((_, i) => field.Model.Options.ElementAtOrDefault(i) is { IsAlias: false }).ElementAtOrDefault(index)?.Locations.FirstOrDefault(place => place.IsInSource)
        : null;

    private static Location OfAction(DeclaredAction action, string[] inside)
    {
        var arguments = new AttributeArguments(action.Attribute, CancellationToken.None);
        return inside switch
        {
            ["events", var index] => arguments.FindItem("events", Number(index))?.GetLocation(),
            [var member, ..] => arguments.Find(member)?.GetLocation(),
            _ => null,
        } ?? action.Method.Locations[0];
    }

    private static string[] Inside(string[] steps) => [.. steps.Skip(3)];

    private static int Number(string step) => int.Parse(step, CultureInfo.InvariantCulture);
}
