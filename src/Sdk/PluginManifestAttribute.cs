namespace Dispatcharr.PluginSdk;

/// <summary>Holds the plugin's <c>plugin.json</c> in its assembly, where a build, a host or a tool finds it without running code. Generated for a class with [Plugin].</summary>
/// <param name="json">The whole manifest.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class PluginManifestAttribute(string json) : Attribute
{
    /// <summary>The whole manifest.</summary>
    public string Json { get; } = json;
}
