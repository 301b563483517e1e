using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Dispatcharr.PluginSdk.Manifest;

/// <summary>What <see cref="ManifestReader"/> made of a file.</summary>
/// <param name="Manifest">What Dispatcharr sees; null when it cannot read the file and counts the plugin as legacy.</param>
/// <param name="Diagnostics">Every problem, in file order.</param>
public sealed record ManifestReadResult(PluginManifest? Manifest, ImmutableArray<ManifestDiagnostic> Diagnostics)
{
    /// <summary>Whether Dispatcharr counts the plugin as legacy: it shows the folder's name, no fields and no actions.</summary>
    [MemberNotNullWhen(false, nameof(Manifest))]
    public bool IsLegacy => Manifest is null;
}
