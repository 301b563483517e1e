namespace Dispatcharr.PluginSdk.Rules.Credentials;

/// <summary>Whose a thing is. The greater wins where id and label disagree.</summary>
internal enum NameOwner
{
    None,

    /// <summary>Someone in no list: "Acme password".</summary>
    Unknown,

    /// <summary>A word that may mean a service of its own: "Provider password", and another Dispatcharr.</summary>
    Source,

    /// <summary>Something whose name begins with Dispatcharr's: "Dispatcharr Exporter password".</summary>
    Compound,

    Host,
    Service,
}
