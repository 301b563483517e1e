namespace Dispatcharr.PluginSdk.Manifest.Reading;

/// <summary>As many open brackets as manifests have. Inline arrays need a newer runtime.</summary>
internal readonly struct FewBrackets
{
    public static implicit operator Span<ulong>(FewBrackets few) => new ulong[8];
}
