using Dispatcharr.PluginSdk.Rules.Credentials;

namespace Dispatcharr.PluginSdk.Tests.Rules.Credentials;

/// <summary>
/// A plugin's fields on one line: <c>id / label / help / placeholder / default</c>, joined by <c>|</c>.
/// After the id, <c>*</c> is a masked field, <c>#</c> a heading, <c>?</c> a switch or a list.
/// </summary>
internal static class CredentialForm
{
    /// <summary>One word for each field: own, address, admin, secret, or a dash; admin+secret where both are found.</summary>
    public static string Judge(string fields, string? plugin = null, IReadOnlyList<string>? thirdParties = null)
    {
        var read = fields.Split('|').Select(Read).ToArray();
        var findings = new CredentialFinding[read.Length];
        CredentialScanner.Scan(plugin, read, findings, thirdParties);
        return string.Join(' ', findings.Select(Word));
    }

    private static CredentialField Read(string text)
    {
        var parts = text.Split(" / ").Select(part => part.Trim()).ToArray();
        var kind = parts[0][^1] switch
        {
            '*' => CredentialFieldKind.MaskedText,
            '#' => CredentialFieldKind.Heading,
            '?' => CredentialFieldKind.Other,
            _ => CredentialFieldKind.Text,
        };
        return new CredentialField(parts[0].TrimEnd('*', '#', '?'), kind)
        {
            Label = At(1), Help = At(2), Placeholder = At(3), Default = At(4),
        };

        string? At(int i) => parts.ElementAtOrDefault(i) is { Length: > 0 } part ? part : null;
    }

    private static string Word(CredentialFinding finding) => finding switch
    {
        CredentialFinding.None => "-",
        CredentialFinding.OwnCredential => "own",
        CredentialFinding.OwnAddress => "address",
        CredentialFinding.AdminCredential => "admin",
        CredentialFinding.Secret => "secret",
        CredentialFinding.AdminCredential | CredentialFinding.Secret => "admin+secret",
        _ => finding.ToString(),
    };
}
