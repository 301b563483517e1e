namespace Dispatcharr.PluginSdk.Rules.Credentials;

/// <summary>What the credential rule looks at in one field. Texts are as a person reads them, escapes resolved.</summary>
internal readonly struct CredentialField(string? id, CredentialFieldKind kind)
{
    public string? Id { get; } = id;

    public CredentialFieldKind Kind { get; } = kind;

    public string? Label { get; init; }

    /// <summary>The text below the input.</summary>
    public string? Help { get; init; }

    public string? Placeholder { get; init; }

    /// <summary>The default, when it is a string.</summary>
    public string? Default { get; init; }
}
