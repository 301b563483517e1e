using Dispatcharr.PluginSdk;

namespace ChannelCleaner;

/// <summary>What the settings form asks. Types choose the inputs, initialisers are the defaults.</summary>
[Info("about", Label = "About", Text = "A channel is dead when none of its streams answers.")]
public sealed record Settings
{
    [Field("Dry run", Help = "Only report what would change.")]
    public bool DryRun { get; init; } = true;

    [Field("Item limit", Help = "Most channels to remove in one go.")]
    public int ItemLimit { get; init; } = 5;

    [Field("Mode")]
    public CheckMode Mode { get; init; } = CheckMode.Safe;

    [Field("Group", Placeholder = "All groups", Help = "Look at this group only.")]
    public string GroupName { get; init; } = "";

    [Field("Channels to keep", Multiline = true, Help = "One name a line; these are never removed.")]
    public string KeptChannels { get; init; } = "";
}
