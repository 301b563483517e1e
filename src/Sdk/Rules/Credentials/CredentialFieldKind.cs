namespace Dispatcharr.PluginSdk.Rules.Credentials;

/// <summary>What kind of input a field is, as far as the credential rule cares.</summary>
internal enum CredentialFieldKind
{
    /// <summary>Switch, number, list: never a credential.</summary>
    Other,

    /// <summary>Types <c>string</c> and <c>text</c>.</summary>
    Text,

    /// <summary>Type <c>string</c> whose input is hidden.</summary>
    MaskedText,

    /// <summary>Type <c>info</c>: a heading, which says whose login the fields below it are.</summary>
    Heading,
}
