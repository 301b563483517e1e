using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dispatcharr.PluginSdk.Rules;
using Dispatcharr.PluginSdk.Rules.Credentials;

namespace Dispatcharr.PluginSdk.Manifest.Reading;

/// <summary>Which fields ask for secrets, and whose.</summary>
internal readonly struct CredentialChecks(DiagnosticBag bag, PluginManifest manifest, ManifestScratch scratch, ImmutableArray<string> services)
{
    private const string NeverAsk = "A plugin runs inside Dispatcharr and needs no login for it, and an admin's login in its settings can be read by all who read the settings";

    public void Check()
    {
        foreach (var field in manifest.Fields) scratch.Credentials.Add(Describe(field));
        CollectionsMarshal.SetCount(scratch.Findings, manifest.Fields.Length);
        var findings = CollectionsMarshal.AsSpan(scratch.Findings);
        CredentialScanner.Scan(manifest.Name, CollectionsMarshal.AsSpan(scratch.Credentials), findings, services.IsDefaultOrEmpty ? null : services);
        if (findings.ContainsAnyExcept(CredentialFinding.None)) ReportAll(findings);
    }

    private void ReportAll(ReadOnlySpan<CredentialFinding> findings)
    {
        var asksForLogin = false;
        foreach (var finding in findings) asksForLogin |= finding.HasFlag(CredentialFinding.OwnCredential);
        for (var i = 0; i < findings.Length; i++)
        {
            if (findings[i] != CredentialFinding.None) Report(manifest.Fields[i], scratch.FieldPlaces[i], findings[i], asksForLogin);
        }
    }

    /// <summary>A field as the rule of credentials looks at it; nothing for one that holds no text.</summary>
    public static CredentialField Describe(PluginField field) => Kind(field) is var kind and not CredentialFieldKind.Other
        ? new(field.Id, kind)
        {
            Label = field.Label,
            Help = field.HelpText ?? field.Description ?? field.Value,
            Placeholder = field.Placeholder,
            Default = field.Default?.AsString(),
        }
        : default;

    private static CredentialFieldKind Kind(PluginField field) => field.Type switch
    {
        FieldType.String when field.IsMasked => CredentialFieldKind.MaskedText,
        FieldType.String or FieldType.Text => CredentialFieldKind.Text,
        FieldType.Info => CredentialFieldKind.Heading,
        _ => CredentialFieldKind.Other,
    };

    private void Report(PluginField field, FieldPlace place, CredentialFinding finding, bool asksForLogin)
    {
        if (finding == CredentialFinding.Secret && field.IsMasked && !HasDefault(field)) return; // as it should be
        var name = Excerpt.Of(field.Label is { Length: > 0 } label ? label : field.Id);
        if (finding.HasFlag(CredentialFinding.OwnCredential))
        {
            Add(ManifestRules.OwnCredential, place, place.IdAt, "id", $"'{name}' asks for Dispatcharr's own login. {NeverAsk}; remove the field.");
        }
        else if (finding.HasFlag(CredentialFinding.OwnAddress))
        {
            var severity = asksForLogin ? ManifestSeverity.Error : ManifestSeverity.Warning;
            bag.Add(ManifestRules.OwnAddress, severity, place.IdAt, Pointer(place, "id"), $"'{name}' asks for Dispatcharr's own address. A plugin runs inside Dispatcharr and needs none to reach it; remove the field, unless it only goes into links.");
        }
        else if (finding.HasFlag(CredentialFinding.AdminCredential))
        {
            Add(ManifestRules.AdminCredential, place, place.IdAt, "id", $"'{name}' asks for an admin's login and does not say of what. If it is Dispatcharr's, remove the field; else name the service in its label.");
        }

        if (finding.HasFlag(CredentialFinding.Secret)) ReportSecret(field, place, name);
    }

    private void ReportSecret(PluginField field, FieldPlace place, string name)
    {
        if (field.Type == FieldType.Text) Add(ManifestRules.SecretInText, place, place.TypeAt, "type", $"'{name}' is a secret, and a 'text' field shows it to everybody who looks on; make it a 'string' with \"input_type\": \"password\".");
        else if (!field.IsMasked) Add(ManifestRules.UnmaskedSecret, place, place.TypeAt, "type", $"'{name}' is a secret, and the page shows it to everybody who looks on; add \"input_type\": \"password\".");
        if (HasDefault(field)) Add(ManifestRules.SecretDefault, place, place.DefaultAt, "default", $"'{name}' is a secret with a default, which is then everybody's; remove the default.");
    }

    /// <summary>A secret may be all digits, so a default of any kind gives it away; an empty one gives nothing.</summary>
    private static bool HasDefault(PluginField field) => field.Default?.Raw is not (null or "null" or "\"\"" or "false" or "[]" or "{}");

    private void Add(Rule rule, FieldPlace place, int at, string member, string message) => bag.Add(rule, at, Pointer(place, member), message);

    private static string Pointer(FieldPlace place, string member) => $"/fields/{place.Index}/{member}";
}
