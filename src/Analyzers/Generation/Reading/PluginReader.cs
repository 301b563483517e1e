using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Dispatcharr.PluginSdk.Analyzers.Generation.Reading;

/// <summary>Reads what an author declared. The generator writes it out, analyzers hold the rules against it: both see the same.</summary>
internal static class PluginReader
{
    /// <summary>Reads a class; null when it has no [Plugin].</summary>
    public static DeclaredPlugin? Read(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        if (type.TypeKind != TypeKind.Class || type.SdkAttribute("PluginAttribute") is not { } attribute) return null;
        var actions = ActionReader.Read(type, compilation);
        var settings = Settings(actions);
        var fields = Fields(settings, compilation, cancellationToken);
        return new()
        {
            Type = type,
            Attribute = attribute,
            Settings = settings,
            Fields = fields,
            Actions = actions,
            Stop = ActionReader.Stop(type, compilation),
            Manifest = new()
            {
                Name = attribute.FirstText() ?? type.Name,
                Version = InformationalVersion(compilation),
                Description = attribute.Text("Description"),
                Author = attribute.Text("Author"),
                HelpUrl = attribute.Text("HelpUrl"),
                AssemblyName = compilation.AssemblyName ?? type.Name,
                Fields = fields.Select(field => field.Model).ToImmutableArray(),
                Actions = actions.Select(action => action.Model).ToImmutableArray(),
            },
        };
    }

    private static ImmutableArray<INamedTypeSymbol> Settings(ImmutableArray<DeclaredAction> actions) => actions
        .SelectMany(action => action.Method.Parameters)
        .Select(parameter => FieldTypes.WithoutNull(parameter.Type))
        .OfType<INamedTypeSymbol>()
        .Where(RecordShape.IsSettings)
        .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
        .ToImmutableArray();

    /// <summary>The fields of all settings records. Two that inherit from a third share its fields.</summary>
    private static ImmutableArray<DeclaredField> Fields(
        ImmutableArray<INamedTypeSymbol> settings, Compilation compilation, CancellationToken cancellationToken)
    {
        var seen = new HashSet<AttributeData>();
        return settings.SelectMany(type => FieldReader.Read(type, compilation, cancellationToken))
            .Where(field => seen.Add(field.Attribute))
            .ToImmutableArray();
    }

    private static string? InformationalVersion(Compilation compilation) => compilation.Assembly.GetAttributes()
        .FirstOrDefault(found => found.AttributeClass?.ToDisplayString() == "System.Reflection.AssemblyInformationalVersionAttribute")?.FirstText();
}
