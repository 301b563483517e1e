namespace Dispatcharr.PluginSdk.Tests;

/// <summary>One fenced block of a rule's page.</summary>
/// <param name="Section">The heading that it stands under.</param>
/// <param name="Info">What the fence says: <c>csharp</c>, <c>json manifest</c> with or without a folder's name, <c>json beside</c> for a plugin.json that lies beside the C# code.</param>
/// <param name="Text">What stands between the fences.</param>
internal sealed record RuleBlock(string Section, string Info, string Text)
{
    public bool IsCode => Info == "csharp";

    public bool IsManifest => Info == "json manifest" || Info.StartsWith("json manifest ", StringComparison.Ordinal);

    public bool IsBeside => Info == "json beside";

    /// <summary>The name of the folder that the manifest lies in; null when the page does not say.</summary>
    public string? Folder => Info.Split(' ') is [_, _, var folder] ? folder : null;
}
