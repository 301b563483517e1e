namespace Dispatcharr.PluginSdk.Rules;

/// <summary>What templates of plugins say where an author has not yet.</summary>
internal static class TemplateTexts
{
    private static readonly ILookup<char, string> Samples = new[]
    {
        "my plugin", "my awesome plugin", "plugin name", "your name", "your plugin", "author name", "example author", "todo", "changeme", "change me", "replace me",
        "lorem ipsum", "short description", "a short description", "describe ", "description of ", "what your plugin does", "what this plugin does",
    }.ToLookup(sample => sample[0]);

    /// <summary>Whether a text is one of them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mayGoOn">Whether it is one too when it begins so. A description is; "My Plugin Backup" is a name like any other.</param>
    public static bool Contain(string text, bool mayGoOn)
    {
        if (text.Length == 0) return false;
        foreach (var sample in Samples[char.ToLowerInvariant(text[0])])
        {
            if (text.StartsWith(sample, StringComparison.OrdinalIgnoreCase) && IsWhole(text, sample, mayGoOn)) return true;
        }

        return false;
    }

    /// <summary>"Change metadata" is no "change me".</summary>
    private static bool IsWhole(string text, string sample, bool mayGoOn)
    {
        if (text.Length == sample.Length || (sample == "todo" && text[4] == ':')) return true;
        return mayGoOn && !(char.IsLetter(sample[sample.Length - 1]) && char.IsLetter(text[sample.Length]));
    }
}
