using System.Collections.Immutable;

namespace Dispatcharr.PluginSdk.Analyzers.Declarations;

/// <summary>What a finding tells its fix.</summary>
internal static class Texts
{
    public static ImmutableDictionary<string, string?> With(string name, string? value) => ImmutableDictionary<string, string?>.Empty.Add(name, value);
}
