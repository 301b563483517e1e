namespace Dispatcharr.PluginSdk.Rules.Credentials;

/// <summary>What a word means to the credential rule. The words of each class: <see cref="CredentialWords"/>.</summary>
[Flags]
internal enum WordClass
{
    None = 0,
    Host = 1 << 0,
    Service = 1 << 1,
    Source = 1 << 2,
    Elsewhere = 1 << 3,
    Admin = 1 << 4,
    Password = 1 << 5,
    Pass = 1 << 6,
    User = 1 << 7,
    Account = 1 << 8,
    Secret = 1 << 9,
    Key = 1 << 10,
    Qualifier = 1 << 11,
    Address = 1 << 12,
    Negative = 1 << 13,
    Listing = 1 << 14,
    Thing = 1 << 15,
    Plain = 1 << 16,
    Preposition = 1 << 17,
    Login = 1 << 18,
    Obtain = 1 << 19,
    Not = 1 << 20,
    To = 1 << 21,
    Article = 1 << 22,
    And = 1 << 23,

    /// <summary>In no list: perhaps a name.</summary>
    Unknown = 1 << 24,

    /// <summary>What a person would not show to others.</summary>
    Hidden = Password | Secret,

    /// <summary>What a login is made of.</summary>
    Credential = Hidden | User,
}
