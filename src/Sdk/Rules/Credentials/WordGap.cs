namespace Dispatcharr.PluginSdk.Rules.Credentials;

/// <summary>What stands between a word and the one before.</summary>
internal enum WordGap
{
    /// <summary>Nothing, a space, a hyphen, an underscore: one phrase, perhaps one word.</summary>
    Join,

    /// <summary>An arrow, as in "Settings > Users > API key".</summary>
    Path,

    /// <summary>Any other mark.</summary>
    Break,

    /// <summary>The end of a sentence.</summary>
    Stop,
}
