namespace Dispatcharr.PluginSdk.Analyzers.Generation.Reading;

/// <summary>What generated code passes for a parameter.</summary>
internal enum ArgumentKind
{
    /// <summary>Nothing: a host has no value for it.</summary>
    Unknown,
    Context,
    Token,
    Request,
    Settings,
    Parameters,

    /// <summary>Why the plugin is stopped; for stop hooks only.</summary>
    Reason,
}
