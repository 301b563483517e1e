using Microsoft.CodeAnalysis;

namespace Dispatcharr.PluginSdk.Analyzers.Generation.Reading;

/// <summary>A field, and where the author declared it.</summary>
/// <param name="Model">The field as it stands in the manifest. Its type is null for a property that no field can show; the manifest leaves it out.</param>
/// <param name="Carrier">What carries the attribute: a property, or the settings record for a text at its head.</param>
/// <param name="Attribute">[Field], or [Info].</param>
/// <param name="Initial">What the property holds in a new record.</param>
internal sealed record DeclaredField(FieldModel Model, ISymbol Carrier, AttributeData Attribute, InitialValue Initial);
