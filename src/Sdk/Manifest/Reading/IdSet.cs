using System.Runtime.CompilerServices;

namespace Dispatcharr.PluginSdk.Manifest.Reading;

/// <summary>Finds equal ids. A handful is compared one by one, which is faster than hashing them.</summary>
internal ref struct IdSet
{
    private HashSet<string>? _many;
    private Handful _few;
    private int _used;

    /// <summary>False when the id was there before.</summary>
    public bool Add(string id)
    {
        if (_many is not null) return _many.Add(id);
        for (var i = 0; i < _used; i++)
        {
            if (_few[i] == id) return false;
        }

        if (_used == Handful.Size) return (_many = [.. _few]).Add(id);
        _few[_used++] = id;
        return true;
    }

    [InlineArray(Size)]
    private struct Handful
    {
        public const int Size = 16;
        private string _first;
    }
}
