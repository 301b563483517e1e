using Dispatcharr.PluginSdk.AspNetCore.Http;
using Microsoft.AspNetCore.Http;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Dispatcharr.PluginSdk.AspNetCore.Endpoints;

/// <summary><c>DELETE {key}/delete/</c>: removes a plugin, its files and its settings.</summary>
internal static class DeleteEndpoint
{
    public static PluginRoute Route { get; } = new("/{key}/delete/", HttpMethods.Delete, "Plugin Delete Api", HandleAsync);

    private static async Task HandleAsync(PluginCall call)
    {
        var answer = await call.Host.DeleteAsync(call.Key, call.Aborted).ConfigureAwait(false)
            ? Answers.WriteRawAsync(call.Context, Status200OK, """{"success":true}"""u8)
            : Answers.ErrorAsync(call.Context, Status404NotFound, "Plugin not found");
        await answer.ConfigureAwait(false);
    }
}
