using Dispatcharr.PluginSdk.Rules;

namespace Dispatcharr.PluginSdk.Manifest.Reading;

/// <summary>What an author should know of the texts about the plugin itself.</summary>
internal readonly ref struct PluginChecks(DiagnosticBag bag, PluginManifest manifest, ReadOnlySpan<int> at, int start)
{
    private const int NameLimit = 255;
    private const int VersionLimit = 64;

    private readonly ReadOnlySpan<int> _at = at;

    public void Check()
    {
        if (string.IsNullOrEmpty(manifest.Name)) bag.Add(ManifestRules.NoName, start, "", "There is no 'name', so the folder's name is shown; give the plugin one.");
        CheckStored(manifest.Name, 0, NameLimit);
        CheckStored(manifest.Version, 1, VersionLimit);
        CheckStored(manifest.Description, 2, int.MaxValue);
        if (manifest.Version is { } version && !Naming.IsSemVer(version)) Add(ManifestRules.VersionStyle, 1, $"'{Excerpt.Of(version)}' is no semantic version, so tools cannot tell which version is newer; write it like 1.2.0.");
        if (manifest.HelpUrl is { Length: > 0 } url && !Naming.IsWebAddress(url)) Add(ManifestRules.HelpUrlScheme, 4, "The help address does not begin with http:// or https://, so the link on the plugin's card leads nowhere; write it in full.");
        CheckTemplate(manifest.Name, 0);
        CheckTemplate(manifest.Description, 2);
        CheckTemplate(manifest.Author, 3);
    }

    private void CheckStored(string? text, int key, int limit)
    {
        if (text is null) return;
        if (text.Length > limit && PythonText.CountCodePoints(text) > limit) Add(ManifestRules.TooLong, key, $"Dispatcharr stores at most {limit} characters here, and with more it can register neither this plugin nor new ones beside it; shorten it.");
        else if (text.Contains('\0') || PythonText.HasLoneSurrogate(text)) Add(ManifestRules.TooLong, key, "U+0000 or half a surrogate pair cannot be stored: Dispatcharr can register neither this plugin nor new ones beside it; remove that character.");
    }

    private void CheckTemplate(string? text, int key)
    {
        if (text is not null && TemplateTexts.Contain(text, mayGoOn: key == 2)) Add(ManifestRules.TemplateText, key, $"'{Excerpt.Of(text)}' looks like text left over from a template; write your own.");
    }

    private void Add(Rule rule, int key, string message) => bag.Add(rule, _at[key], $"/{WellKnownNames.ManifestKeys[key]}", message);
}
