using Dispatcharr.PluginSdk.Manifest;

namespace Dispatcharr.PluginSdk.Rules;

/// <summary>One rule for plugins, the same in the compiler, the command line and the host.</summary>
/// <param name="Id">Such as <c>DSP0203</c>. Final once released, never reused.</param>
/// <param name="Severity">How much a breach weighs in a manifest. A few rules weigh more in some places; the diagnostic says so.</param>
/// <param name="Title">The rule in one line.</param>
public sealed record Rule(string Id, ManifestSeverity Severity, string Title)
{
    /// <summary>Whether the rule is held only where the official collection is meant.</summary>
    public bool IsRegistry => Id.StartsWith("DSP08", StringComparison.Ordinal);

    /// <summary>The page that explains the rule.</summary>
    public string HelpLink => $"https://github.com/Dispatcharr/Dispatcharr.PluginSdk/blob/main/docs/rules/{Id}.md";

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
