namespace Dispatcharr.PluginSdk.Manifest.Reading;

/// <summary>Where the members of an object stand, by their number. Inline arrays need a newer runtime.</summary>
internal struct Offsets
{
    private int[]? _places;

    public int this[int member]
    {
        readonly get => _places?[member] ?? 0;
        set => (_places ??= new int[16])[member] = value;
    }

    public static implicit operator ReadOnlySpan<int>(Offsets offsets) => offsets._places ?? new int[16];
}
