namespace Dispatcharr.PluginSdk.Tests.Package;

/// <summary>The <c>dotnet</c> command, as an author types it.</summary>
internal static class Dotnet
{
    // Nothing that a test starts outlives it and keeps what it loaded; English, as tests look for words.
    private static readonly Dictionary<string, string> Environment = new()
    {
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["UseSharedCompilation"] = "false",
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_NOLOGO"] = "1",
    };

    public static Task<Command> RunAsync(string folder, params IEnumerable<string> arguments) =>
        Command.RunAsync("dotnet", arguments, folder, environment: Environment);
}
