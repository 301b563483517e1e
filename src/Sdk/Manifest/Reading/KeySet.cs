using System.Text;

namespace Dispatcharr.PluginSdk.Manifest.Reading;

/// <summary>The known members of one kind of object, found by their bytes. A member's number is its place in the list.</summary>
internal sealed class KeySet
{
    private const int Size = 64;

    private readonly byte[][] _utf8;
    private readonly byte[][] _quoted;
    private readonly sbyte[] _slots = new sbyte[Size];

    public KeySet(string[] names)
    {
        Names = names;
        _utf8 = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
        _quoted = Array.ConvertAll(names, name => Encoding.UTF8.GetBytes($"\"{name}\":"));
        Array.Fill(_slots, (sbyte)-1);
        for (var i = 0; i < names.Length; i++)
        {
            var slot = Slot(_utf8[i]);
            while (_slots[slot] >= 0) slot = (slot + 1) % Size;
            _slots[slot] = (sbyte)i;
        }
    }

    public string[] Names { get; }

    /// <summary>How many bytes to pass when the text begins with this member's name, its quotes and the colon; else 0.</summary>
    public int LengthIfNext(ReadOnlySpan<byte> text, int index) => index < _quoted.Length && text.StartsWith(_quoted[index]) ? _quoted[index].Length : 0;

    /// <summary>The number of a member; -1 when it is unknown.</summary>
    public int IndexOf(ReadOnlySpan<byte> key)
    {
        if (key.IsEmpty) return -1;
        for (var slot = Slot(key); _slots[slot] is var index and >= 0; slot = (slot + 1) % Size)
        {
            if (key.SequenceEqual(_utf8[index])) return index;
        }

        return -1;
    }

    private static int Slot(ReadOnlySpan<byte> key) => ((key.Length * 31) + (key[0] * 7) + key[^1]) & (Size - 1); // % would turn negative for a key of 70 MB
}
