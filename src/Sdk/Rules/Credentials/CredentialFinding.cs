namespace Dispatcharr.PluginSdk.Rules.Credentials;

/// <summary>What a field asks for.</summary>
[Flags]
internal enum CredentialFinding
{
    None = 0,

    /// <summary>Dispatcharr's own user name, password, token, key or cookie (DSP0101).</summary>
    OwnCredential = 1,

    /// <summary>Dispatcharr's own address (DSP0102).</summary>
    OwnAddress = 2,

    /// <summary>The login of an administrator, of nobody named (DSP0103).</summary>
    AdminCredential = 4,

    /// <summary>A secret of another service, or of nobody named: DSP0104, DSP0105 and DSP0107 are about it. A user name is none.</summary>
    Secret = 8,
}
