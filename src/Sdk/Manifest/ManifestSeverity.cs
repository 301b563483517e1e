namespace Dispatcharr.PluginSdk.Manifest;

/// <summary>How much a diagnostic weighs.</summary>
public enum ManifestSeverity
{
    /// <summary>Worth knowing; nothing is lost.</summary>
    Info,

    /// <summary>Likely a mistake, or a name that only a later Dispatcharr may know.</summary>
    Warning,

    /// <summary>Something is lost for certain, or must not be asked for.</summary>
    Error,
}
