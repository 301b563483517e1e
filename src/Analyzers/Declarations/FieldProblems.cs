using Dispatcharr.PluginSdk.Analyzers.Generation.Reading;
using Dispatcharr.PluginSdk.Analyzers.Manifests;
using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;

namespace Dispatcharr.PluginSdk.Analyzers.Declarations;

/// <summary>What a settings property says that no field can.</summary>
internal static class FieldProblems
{
    /// <summary>The problem of a field; null when there is none.</summary>
    public static Diagnostic? Find(DeclaredField field, PluginSight places)
    {
        if (field.Carrier is not IPropertySymbol property) return null;
        var name = property.Name;
        var type = property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        if (field.Model.Type is null)
        {
            return Report(CodeRules.UnsupportedType, property.Locations[0],
                $"The type of '{name}' is {type}, which no field of Dispatcharr can show; make it a bool, string, int, long, double, decimal, an enum, or one of these that may be null.");
        }

        if (property.SetMethod is null)
        {
            return Report(CodeRules.UnsupportedType, property.Locations[0], $"'{name}' has no setter, so nobody can give it what was saved; add 'init'.");
        }

        if (!places.CanReach(property.GetMethod) || !places.CanReach(property.SetMethod))
        {
            return Report(CodeRules.UnsupportedType, property.Locations[0], $"The plugin cannot read and set '{name}', so what was saved never gets there; make both accessors of it public.");
        }

        if (field.Model.Type is not ("string" or "text" or "info") && (field.Model.Secret || field.Model.Multiline))
        {
            var flag = field.Model.Secret ? "Secret" : "Multiline";
            return Report(CodeRules.MaskedNoText, PlaceOf(field, flag) ?? property.Locations[0],
                $"{flag} has no effect on '{name}', whose type is {type}: only a string can be {(field.Model.Secret ? "hidden" : "of several lines")}. Remove it, or make '{name}' a string.");
        }

        return field.Initial is { IsDynamic: true, Expression: { } initial }
            ? Report(CodeRules.DefaultNotConstant, initial.GetLocation(),
                $"The default of '{name}' is known only when the plugin runs, so plugin.json cannot hold it and the page begins with nothing; write a constant.")
            : null;

        Diagnostic Report(Rule rule, Location place, string message) => Diagnostic.Create(Descriptors.Of(rule), places.Of(place), message);
    }

    private static Location? PlaceOf(DeclaredField field, string argument) =>
        new AttributeArguments(field.Attribute, CancellationToken.None).Find(argument)?.Parent?.GetLocation();
}
