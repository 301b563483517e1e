using Dispatcharr.PluginSdk.AspNetCore.Http;
using Microsoft.AspNetCore.Http;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Dispatcharr.PluginSdk.AspNetCore.Endpoints;

/// <summary><c>POST reload/</c>: looks at the plugin folder anew. The body is not read.</summary>
internal static class ReloadEndpoint
{
    public static PluginRoute Route { get; } = new("/reload/", HttpMethods.Post, "Plugin Reload Api", HandleAsync);

    private static async Task HandleAsync(PluginCall call)
    {
        var catalog = await call.Host.ReloadAsync(call.Aborted).ConfigureAwait(false);
        var count = catalog.Entries.Count(entry => !entry.Missing);
        await Answers.WriteAsync(call.Context, Status200OK, count, static (writer, count) =>
        {
            writer.WriteStartObject();
            writer.WriteBoolean("success"u8, true);
            writer.WriteNumber("count"u8, count);
            writer.WriteEndObject();
        }).ConfigureAwait(false);
    }
}
