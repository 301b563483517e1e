using Dispatcharr.PluginSdk.Cli.Input;
using Dispatcharr.PluginSdk.Manifest;

namespace Dispatcharr.PluginSdk.Cli.Output;

/// <summary>A manifest, read.</summary>
/// <param name="Input">Where it came from.</param>
/// <param name="Result">What it says, and what is wrong with it.</param>
internal sealed record CheckedManifest(ManifestInput Input, ManifestReadResult Result);
