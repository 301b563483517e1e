using Dispatcharr.PluginSdk.Rules.Credentials;

namespace Dispatcharr.PluginSdk.Analyzers.Security;

/// <summary>What a setting is that code reads.</summary>
/// <param name="Name">Its property or id.</param>
/// <param name="Finding">What the rule of credentials makes of it.</param>
/// <param name="IsMasked">Whether the page hides it: then it is a secret, whatever its name.</param>
internal sealed record SettingFinding(string Name, CredentialFinding Finding, bool IsMasked)
{
    public bool IsSecret => IsMasked || (Finding & (CredentialFinding.Secret | CredentialFinding.OwnCredential)) != 0;

    public bool IsOwnAddress => (Finding & CredentialFinding.OwnAddress) != 0;
}
