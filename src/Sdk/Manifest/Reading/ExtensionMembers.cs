using System.Collections.Immutable;

namespace Dispatcharr.PluginSdk.Manifest.Reading;

/// <summary>Members that are kept only to be written again. Of equal names the last value stays, in the first's place, as in Python.</summary>
internal sealed class ExtensionMembers
{
    private readonly List<KeyValuePair<string, JsonText>> _members = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <summary>Keeps a member.</summary>
    /// <returns>False when one of that name was there.</returns>
    public bool Set(string name, JsonText value)
    {
        if (_places.TryAdd(name, _members.Count))
        {
            _members.Add(new(name, value));
            return true;
        }

        _members[_places[name]] = new(name, value);
        return false;
    }

    public void Remove(string name)
    {
        if (_places.Remove(name, out var place)) _members[place] = default;
    }

    public ImmutableArray<KeyValuePair<string, JsonText>> ToImmutable() => [.. _members.Where(member => member.Key is not null)];
}
