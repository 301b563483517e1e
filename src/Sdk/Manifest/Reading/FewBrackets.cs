using System.Runtime.CompilerServices;

namespace Dispatcharr.PluginSdk.Manifest.Reading;

/// <summary>As many open brackets as manifests have, on the stack.</summary>
[InlineArray(8)]
internal struct FewBrackets
{
    private ulong _first;
}
