using Dispatcharr.PluginSdk.AspNetCore.Http;
using Dispatcharr.PluginSdk.AspNetCore.Listing;
using Dispatcharr.PluginSdk.Hosting;
using Microsoft.AspNetCore.Http;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Dispatcharr.PluginSdk.AspNetCore.Endpoints;

/// <summary><c>GET {key}/logo/</c>: the plugin's picture, for everybody, since pages show it in an <c>img</c> element.</summary>
internal static class LogoEndpoint
{
    public static PluginRoute Route { get; } = new("/{key}/logo/", HttpMethods.Get, "Plugin Logo Api", HandleAsync) { IsAnonymous = true };

    private static async Task HandleAsync(PluginCall call)
    {
        if (Find(call.Host.Catalog, call.Key) is not { } entry || Logo.FileOf(entry) is not { } file)
        {
            await Answers.ErrorAsync(call.Context, Status404NotFound, "Logo not found").ConfigureAwait(false);
            return;
        }

        Answers.Begin(call.Context, Status200OK, "image/png");
        call.Context.Response.Headers.ContentDisposition = "inline; filename=\"logo.png\"";
        await call.Context.Response.SendFileAsync(file, call.Aborted).ConfigureAwait(false);
    }

    // By key, else by the name of the folder. Only registered folders: no path comes from the client.
    private static PluginEntry? Find(PluginCatalog catalog, string name) => catalog.TryGet(name, out var entry)
        ? entry
        : catalog.Entries.FirstOrDefault(entry => entry.Directory is { } directory && Path.GetFileName(directory) == name);
}
