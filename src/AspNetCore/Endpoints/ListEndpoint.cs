using Dispatcharr.PluginSdk.AspNetCore.Http;
using Dispatcharr.PluginSdk.AspNetCore.Listing;
using Microsoft.AspNetCore.Http;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Dispatcharr.PluginSdk.AspNetCore.Endpoints;

/// <summary><c>GET /</c>: all plugins.</summary>
internal static class ListEndpoint
{
    public static PluginRoute Route { get; } = new("/", HttpMethods.Get, "Plugins List Api", HandleAsync);

    private static async Task HandleAsync(PluginCall call)
    {
        var view = await ListView.ForAsync(call.Context).ConfigureAwait(false);
        await Answers.WriteAsync(call.Context, Status200OK, (call.Host.Catalog, view), static (writer, state) =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("plugins"u8);
            foreach (var entry in state.Catalog.Entries) EntryWriter.Write(writer, entry, state.view);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }).ConfigureAwait(false);
    }
}
