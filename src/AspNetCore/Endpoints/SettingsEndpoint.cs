using System.Text.Json;
using Dispatcharr.PluginSdk.AspNetCore.Http;
using Microsoft.AspNetCore.Http;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Dispatcharr.PluginSdk.AspNetCore.Endpoints;

/// <summary><c>POST {key}/settings/ {"settings":{…}}</c>: replaces a plugin's settings.</summary>
internal static class SettingsEndpoint
{
    public static PluginRoute Route { get; } = new("/{key}/settings/", HttpMethods.Post, "Plugin Settings Api", HandleAsync);

    private static async Task HandleAsync(PluginCall call)
    {
        var body = await RequestBody.ReadAsync(call.Context.Request).ConfigureAwait(false);
        var answer = body.Refusal is { } refusal ? Answers.RefuseAsync(call.Context, refusal)
            : body["settings"] is not { } settings
                ? Answers.ErrorAsync(call.Context, Status400BadRequest, "Missing 'settings' object")
            : settings.ValueKind != JsonValueKind.Object
                ? Answers.ErrorAsync(call.Context, Status400BadRequest, "Invalid 'settings' object")
            : SaveAsync(call, settings);
        await answer.ConfigureAwait(false);
    }

    private static async Task SaveAsync(PluginCall call, JsonElement settings)
    {
        var entry = await call.Host.SaveSettingsAsync(call.Key, settings, call.Aborted).ConfigureAwait(false);
        // 400, not 404: what Dispatcharr's clients know.
        var answer = entry is null
            ? Answers.ErrorAsync(call.Context, Status400BadRequest, "Plugin not found")
            : Answers.WriteAsync(call.Context, Status200OK, entry.Settings, static (writer, settings) =>
            {
                writer.WriteStartObject();
                writer.WriteBoolean("success"u8, true);
                writer.WritePropertyName("settings"u8);
                settings.WriteTo(writer);
                writer.WriteEndObject();
            });
        await answer.ConfigureAwait(false);
    }
}
