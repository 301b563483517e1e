using System.Text.Json;
using Dispatcharr.PluginSdk.Manifest;

namespace Dispatcharr.PluginSdk.AspNetCore.Tests.Plugin;

/// <summary>Answers in every way that a run can end; an action that it does not know is echoed.</summary>
public sealed class AnsweringPlugin : IPlugin
{
    public PluginManifest Manifest { get; } = new();

    public async ValueTask<PluginResult> RunAsync(ActionRequest request, PluginContext context, CancellationToken cancellationToken)
    {
#pragma warning disable DSP0303 // The tests run by its id what no list holds.
        switch (request.ActionId)
        {
            case "text": return PluginResult.FromJson(JsonElement.Parse("\"just text\""));
            case "failed": return PluginResult.Failed("no luck");
            case "throw": throw new InvalidOperationException("/secret/path");
            case "half": return new() { Data = JsonElement.Parse("""{"half":"\ud800"}""") };
            case "wait":
                Mark(context, "waiting");
                using (cancellationToken.Register(() => Mark(context, "cancelled"))) await Task.Delay(Timeout.Infinite, cancellationToken);
                return PluginResult.Ok();
        }

        var settings = string.Join(",", context.Settings.Values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"\"{pair.Key}\":{pair.Value.GetRawText()}"));
        var action = JsonSerializer.Serialize(request.ActionId);
        return new() { Data = JsonElement.Parse($"{{\"action\":{action},\"params\":{request.Params.GetRawText()},\"settings\":{{{settings}}}}}") };
    }

    // Tells a test how far a run has come.
    private static void Mark(PluginContext context, string name) => File.WriteAllText(Path.Combine(context.DataDirectory, name), "");
}
