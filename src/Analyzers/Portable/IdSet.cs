namespace Dispatcharr.PluginSdk.Manifest.Reading;

/// <summary>Finds equal ids.</summary>
internal ref struct IdSet
{
    private HashSet<string>? _ids;

    /// <summary>False when the id was there before.</summary>
    public bool Add(string id) => (_ids ??= new(StringComparer.Ordinal)).Add(id);
}
