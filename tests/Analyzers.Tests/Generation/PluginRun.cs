extern alias sdk;
using System.Text.Json;
using sdk::Dispatcharr.PluginSdk;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Generation;

/// <summary>Runs actions of a generated plugin as a host does.</summary>
internal static class PluginRun
{
    public static PluginContext Context(string settings = "{}", RecordingLogger? log = null)
    {
        using var json = JsonDocument.Parse(settings);
        return new()
        {
            Key = "snippet",
            Settings = new(json.RootElement.Clone().EnumerateObject().Select(member => KeyValuePair.Create(member.Name, member.Value))),
            Logger = log ?? new RecordingLogger(),
        };
    }

    /// <summary>The message that an action answers.</summary>
    public static async Task<string?> MessageAsync(this IPlugin plugin, string action, string settings = "{}", string parameters = "{}", RecordingLogger? log = null)
    {
        using var json = JsonDocument.Parse(parameters);
        var result = await plugin.RunAsync(new(action, json.RootElement.Clone()), Context(settings, log), TestContext.Current.CancellationToken);
        return result.Message;
    }
}
