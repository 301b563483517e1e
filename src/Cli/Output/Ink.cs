using Dispatcharr.PluginSdk.Manifest;

namespace Dispatcharr.PluginSdk.Cli.Output;

/// <summary>Colours, for a terminal whose user has not said no (<c>NO_COLOR</c>).</summary>
internal sealed record Ink(bool IsOn)
{
    /// <summary>Colours when output goes to a terminal.</summary>
    public static Ink ForOutput() => new(!Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));

    /// <summary>The name of a severity, as compilers call it.</summary>
    public string Severity(ManifestSeverity severity) => severity switch
    {
        ManifestSeverity.Error => Paint("error", 31),
        ManifestSeverity.Warning => Paint("warning", 33),
        _ => Paint("info", 36),
    };

    /// <summary>The sign below a place.</summary>
    public string Caret() => Paint("^", 32);

    private string Paint(string text, int colour) => IsOn ? $"\e[1;{colour}m{text}\e[0m" : text;
}
