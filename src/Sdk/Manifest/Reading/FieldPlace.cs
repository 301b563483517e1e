namespace Dispatcharr.PluginSdk.Manifest.Reading;

/// <summary>Where a field that Dispatcharr keeps stands in the file.</summary>
/// <param name="Index">Its place in the list of the file.</param>
/// <param name="IdAt">Offset of the id.</param>
/// <param name="TypeAt">Offset of the type.</param>
/// <param name="DefaultAt">Offset of the default.</param>
internal readonly record struct FieldPlace(int Index, int IdAt, int TypeAt, int DefaultAt);
