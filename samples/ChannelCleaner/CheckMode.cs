using Dispatcharr.PluginSdk;

namespace ChannelCleaner;

/// <summary>How carefully a channel is looked at. The members of an enum are the options of a select.</summary>
public enum CheckMode
{
    [Option("Check twice")]
    Safe,

    [Option("Check once")]
    Fast,
}
