namespace Dispatcharr.PluginSdk.Analyzers.Generation;

/// <summary>A generated file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Plugin">What it is for.</param>
/// <param name="IsFirst">Whether it holds the manifest of the assembly.</param>
internal sealed record GeneratedFile(string Name, PluginModel Plugin, bool IsFirst);
