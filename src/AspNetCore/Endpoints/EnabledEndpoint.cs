using System.Text.Json;
using Dispatcharr.PluginSdk.AspNetCore.Http;
using Dispatcharr.PluginSdk.AspNetCore.Listing;
using Microsoft.AspNetCore.Http;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Dispatcharr.PluginSdk.AspNetCore.Endpoints;

/// <summary><c>POST {key}/enabled/ {"enabled":…}</c>: switches a plugin on or off.</summary>
internal static class EnabledEndpoint
{
    public static PluginRoute Route { get; } = new("/{key}/enabled/", HttpMethods.Post, "Plugin Enabled Api", HandleAsync);

    private static async Task HandleAsync(PluginCall call)
    {
        var body = await RequestBody.ReadAsync(call.Context.Request).ConfigureAwait(false);
        var answer = body.Refusal is { } refusal ? Answers.RefuseAsync(call.Context, refusal)
            : body["enabled"] is not { } value
                ? Answers.ErrorAsync(call.Context, Status400BadRequest, "Missing 'enabled' boolean")
            : Parse(value) is not { } enabled
                ? Answers.ErrorAsync(call.Context, Status400BadRequest, "Invalid 'enabled' boolean")
            : SwitchAsync(call, enabled);
        await answer.ConfigureAwait(false);
    }

    private static async Task SwitchAsync(PluginCall call, bool enabled)
    {
        if (await call.Host.SetEnabledAsync(call.Key, enabled, call.Aborted).ConfigureAwait(false) is not { } entry)
        {
            await Answers.ErrorAsync(call.Context, Status404NotFound, "Plugin not found").ConfigureAwait(false);
            return;
        }

        var view = await ListView.ForAsync(call.Context).ConfigureAwait(false);
        await Answers.WriteAsync(call.Context, Status200OK, (entry, view), static (writer, state) =>
        {
            writer.WriteStartObject();
            writer.WriteBoolean("success"u8, true);
            writer.WriteBoolean("enabled"u8, state.entry.Enabled);
            writer.WriteBoolean("ever_enabled"u8, state.entry.EverEnabled);
            writer.WritePropertyName("plugin"u8);
            EntryWriter.Write(writer, state.entry, state.view);
            writer.WriteEndObject();
        }).ConfigureAwait(false);
    }

    private static bool? Parse(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => Word(value.GetRawText()),
        JsonValueKind.String => Word(value.GetString()!.Trim().ToLowerInvariant()),
        _ => null,
    };

    private static bool? Word(string word) => word switch
    {
        "true" or "1" or "yes" or "y" or "on" => true,
        "false" or "0" or "no" or "n" or "off" => false,
        _ => null,
    };
}
