namespace Dispatcharr.PluginSdk.Rules.Credentials;

/// <summary>Whose thing a help text or a placeholder says the field asks for.</summary>
[Flags]
internal enum HelpClaim
{
    None = 0,

    /// <summary>"A Dispatcharr API key", "password of your Dispatcharr account".</summary>
    Own = 1,

    /// <summary>"Used to log in to Dispatcharr", "create one in Dispatcharr": true unless somebody else is named.</summary>
    PerhapsOwn = 2,

    /// <summary>Another service is named.</summary>
    Other = 4,
}
