using System.CommandLine;

namespace Dispatcharr.PluginSdk.Cli;

/// <summary>The paths that every command takes.</summary>
internal static class PathArgument
{
    /// <summary>One path or more.</summary>
    public static Argument<string[]> Create() => new("PATH")
    {
        Description = "A plugin.json, a plugin's folder, a folder of plugin folders, or a zip.",
        Arity = ArgumentArity.OneOrMore,
    };
}
