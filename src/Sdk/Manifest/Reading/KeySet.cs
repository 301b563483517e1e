using System.Text;

namespace Dispatcharr.PluginSdk.Manifest.Reading;

/// <summary>The known members of one kind of object, found by their bytes. A member's number is its place in the list.</summary>
internal sealed class KeySet
{
    private const int Size = 64;

    private readonly byte[][] _utf8;
    private readonly sbyte[] _slots = new sbyte[Size];

    public KeySet(string[] names)
    {
        Names = names;
        _utf8 = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
        Array.Fill(_slots, (sbyte)-1);
        for (var i = 0; i < names.Length; i++)
        {
            var slot = Slot(_utf8[i]);
            while (_slots[slot] >= 0) slot = (slot + 1) % Size;
            _slots[slot] = (sbyte)i;
        }
    }

    public string[] Names { get; }

    /// <summary>The number of a member; -1 when it is unknown.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="expected">The number that is most likely, because authors keep to the usual order.</param>
    public int IndexOf(ReadOnlySpan<byte> key, int expected = 0)
    {
        if (expected < _utf8.Length && key.SequenceEqual(_utf8[expected])) return expected;
        if (key.IsEmpty) return -1;
        for (var slot = Slot(key); _slots[slot] is var index and >= 0; slot = (slot + 1) % Size)
        {
            if (key.SequenceEqual(_utf8[index])) return index;
        }

        return -1;
    }

    private static int Slot(ReadOnlySpan<byte> key) => ((key.Length * 31) + (key[0] * 7) + key[^1]) & (Size - 1); // % would turn negative for a key of 70 MB
}
