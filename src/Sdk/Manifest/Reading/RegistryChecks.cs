using System.Text.Json;
using Dispatcharr.PluginSdk.Rules;

namespace Dispatcharr.PluginSdk.Manifest.Reading;

/// <summary>What the official collection asks for beyond Dispatcharr itself.</summary>
internal readonly ref struct RegistryChecks(DiagnosticBag bag, PluginManifest manifest, ReadOnlySpan<byte> data, ReadOnlySpan<int> at, int start, string? folder)
{
    private const int DescriptionLimit = 200;
    private readonly ReadOnlySpan<byte> _data = data;
    private readonly ReadOnlySpan<int> _at = at;

    public void Check()
    {
        var licence = Text("license");
        if (!SpdxLicences.IsOsiApproved(licence)) Add(ManifestRules.Licence, "license", licence is null ? "The official collection needs a 'license'; add an OSI-approved SPDX id such as MIT." : $"'{Excerpt.Of(licence)}' is no OSI-approved SPDX id; the official collection takes only these, such as MIT or GPL-3.0-or-later.");
        if (string.IsNullOrEmpty(manifest.Author) && !HasMaintainers()) bag.Add(ManifestRules.NobodyNamed, start, "", "The official collection needs an 'author' or 'maintainers'; add one.");
        CheckBounds();
        CheckSource();
        CheckFolder();
        if (manifest.Description is { } text && text.Length > DescriptionLimit) bag.Add(ManifestRules.LongDescription, _at[2], "/description", $"The official collection cuts a description after {DescriptionLimit} characters; say the main thing before.");
        if (!Naming.IsThreeNumbers(manifest.Version ?? "", mayLeadWithZero: true)) bag.Add(ManifestRules.RegistryVersion, manifest.Version is null ? start : _at[1], manifest.Version is null ? "" : "/version", "The official collection takes versions of three numbers only, such as 1.2.0.");
    }

    private void CheckBounds()
    {
        int[]? min = Bound("min_dispatcharr_version"), max = Bound("max_dispatcharr_version");
        if (min is null || max is null) return;
        if (max.AsSpan().SequenceCompareTo(min) < 0) Add(ManifestRules.VersionBounds, "max_dispatcharr_version", "max_dispatcharr_version is below min_dispatcharr_version, so no Dispatcharr fits; swap them.");
    }

    private int[]? Bound(string name)
    {
        if (Raw(name) is not { } json || json.Kind == JsonValueKind.Null) return null;
        var text = json.AsString()?.TrimStart('v') ?? "";
        if (Naming.IsThreeNumbers(text, mayLeadWithZero: true)) return Array.ConvertAll(text.Split('.'), part => int.TryParse(part, out var number) ? number : int.MaxValue);
        Add(ManifestRules.VersionBounds, name, $"'{name}' must be three numbers in quotes, such as \"0.29.0\".");
        return null;
    }

    private void CheckSource()
    {
        if (Text("source_type") != "external") return;
        var url = Text("source_url") ?? "";
        if (!url.StartsWith("https://", StringComparison.Ordinal) || !url.Contains("{version}", StringComparison.Ordinal)) Add(ManifestRules.ExternalSource, "source_url", "An external source needs a 'source_url' that begins with https:// and holds {version}.");
        if (string.IsNullOrEmpty(Text("repo_url"))) Add(ManifestRules.ExternalSource, "repo_url", "An external source needs a 'repo_url'; add the address of the repository.");
    }

    private void CheckFolder()
    {
        if (folder is null) return;
        if (!Naming.IsSlug(folder)) bag.Add(ManifestRules.FolderSlug, start, "", $"The folder '{Excerpt.Of(folder)}' is no slug as the official collection wants it: lower-case letters and digits, joined by single dashes; rename it.");
        else if (folder.Contains('-')) bag.Add(ManifestRules.FolderKey, start, "", $"Copied by hand the plugin has the key '{Excerpt.Of(folder)}', installed from a zip '{folder.Replace('-', '_')}': two installs of one plugin. Name the folder in the zip with underscores.");
    }

    private bool HasMaintainers() => Raw("maintainers") is { Kind: not JsonValueKind.Null } json && json.Raw is not ("[]" or "\"\"" or "{}" or "false");

    private string? Text(string name) => Raw(name)?.AsString();

    private JsonText? Raw(string name)
    {
        foreach (var member in manifest.ExtensionData)
        {
            if (member.Key == name) return member.Value;
        }

        return null;
    }

    private void Add(Rule rule, string name, string message) => bag.Add(rule, Find(name), Raw(name) is null ? "" : $"/{name}", message);

    /// <summary>Where the value of a member stands that only the collection knows; the manifest itself when there is none.</summary>
    private int Find(string name) => new JsonCursor(_data, new()) { Position = start }.FindMember(name)?.Start.Value ?? start;
}
