using Dispatcharr.PluginSdk.Rules;

namespace Dispatcharr.PluginSdk.Manifest.Reading;

/// <summary>What an author should know of the texts about the plugin itself.</summary>
internal readonly ref struct PluginChecks(DiagnosticBag bag, PluginManifest manifest, ReadOnlySpan<int> at, int start)
{
    private const int NameLimit = 255;
    private const int VersionLimit = 64;

    /// <summary>How texts of templates begin. A name may begin so too, so names must be nothing else.</summary>
    private static readonly string[] TemplateTexts =
    [
        "my plugin", "my awesome plugin", "plugin name", "your name", "your plugin", "author name", "example author", "todo", "changeme", "change me", "replace me",
        "lorem ipsum", "short description", "a short description", "describe ", "description of ", "what your plugin does", "what this plugin does",
    ];

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
        if (text is null) return;
        foreach (var sample in TemplateTexts)
        {
            if (text.Length == 0 || (text[0] | 0x20) != sample[0]) continue;
            var isWhole = text.Length == sample.Length || (key == 2 && text.Length > sample.Length && !(char.IsLetter(sample[^1]) && char.IsLetter(text[sample.Length]))) || (sample == "todo" && text.Length > 4 && text[4] == ':');
            if (!isWhole || !text.StartsWith(sample, StringComparison.OrdinalIgnoreCase)) continue;
            Add(ManifestRules.TemplateText, key, $"'{Excerpt.Of(text)}' looks like text left over from a template; write your own.");
            return;
        }
    }

    private void Add(Rule rule, int key, string message) => bag.Add(rule, _at[key], $"/{WellKnownNames.ManifestKeys[key]}", message);
}
