namespace Dispatcharr.PluginSdk.Hosting;

/// <summary>How a run ended.</summary>
/// <param name="Status">Which way.</param>
/// <param name="Result">The plugin's answer when <see cref="PluginRunStatus.Completed"/>; else null.</param>
/// <param name="Error">Why there is no answer, in words that may reach a client; else null.</param>
public readonly record struct PluginRunResult(PluginRunStatus Status, PluginResult? Result, string? Error);
