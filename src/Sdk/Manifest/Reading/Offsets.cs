using System.Runtime.CompilerServices;

namespace Dispatcharr.PluginSdk.Manifest.Reading;

/// <summary>Where the members of an object stand, by their number. No stackalloc: methods with one are never recompiled with what the runtime learnt.</summary>
[InlineArray(16)]
internal struct Offsets
{
    private int _first;
}
