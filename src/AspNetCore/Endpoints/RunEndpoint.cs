using System.Buffers;
using System.Text.Json;
using Dispatcharr.PluginSdk.AspNetCore.Http;
using Dispatcharr.PluginSdk.Hosting;
using Microsoft.AspNetCore.Http;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Dispatcharr.PluginSdk.AspNetCore.Endpoints;

/// <summary><c>POST {key}/run/ {"action":…,"params":…}</c>: runs an action. A client that hangs up cancels it.</summary>
internal static class RunEndpoint
{
    private static readonly JsonElement NoParams = JsonElement.Parse("{}");

    public static PluginRoute Route { get; } = new("/{key}/run/", HttpMethods.Post, "Plugin Run Api", HandleAsync);

    private static async Task HandleAsync(PluginCall call)
    {
        var body = await RequestBody.ReadAsync(call.Context.Request).ConfigureAwait(false);
        var answer = body.Refusal is { } refusal ? Answers.RefuseAsync(call.Context, refusal)
            : Given(body, "action") is not { } action ? Answers.ErrorAsync(call.Context, Status400BadRequest, "Missing 'action'")
            : RunAsync(call, new(Text(action), Given(body, "params") ?? NoParams));
        await answer.ConfigureAwait(false);
    }

    private static async Task RunAsync(PluginCall call, ActionRequest request)
    {
        var run = await call.Host.RunAsync(call.Key, request, call.Aborted).ConfigureAwait(false);
        var answer = run switch
        {
            { Status: PluginRunStatus.Completed, Result: { } result } => AnswerAsync(call.Context, result),
            { Status: PluginRunStatus.NotFound } => Answers.ErrorAsync(call.Context, Status404NotFound, "Plugin not found"),
            { Status: PluginRunStatus.Disabled } => Answers.ErrorAsync(call.Context, Status403Forbidden, "Plugin is disabled"),
            // Not 503: what a proxy would send again has begun already.
            { Status: PluginRunStatus.Stopped } => Answers.ErrorAsync(call.Context, Status409Conflict, run.Error!),
            _ => Answers.ErrorAsync(call.Context, Status500InternalServerError, run.Error ?? "The plugin gave no answer."),
        };
        await answer.ConfigureAwait(false);
    }

    // Rendered before the answer begins: what cannot be rendered is an error, not half an answer.
    private static Task AnswerAsync(HttpContext context, PluginResult result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        try
        {
            using var writer = new Utf8JsonWriter(buffer, Answers.WriterOptions);
            writer.WriteStartObject();
            writer.WriteBoolean("success"u8, true);
            writer.WritePropertyName("result"u8);
            result.WriteTo(writer);
            writer.WriteEndObject();
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or JsonException)
        {
            return Answers.ErrorAsync(context, Status500InternalServerError, "The action ran, but its result cannot be written as JSON.");
        }

        return Answers.WriteRawAsync(context, Status200OK, buffer.WrittenSpan);
    }

    // What Python counts as false counts as not given.
    private static JsonElement? Given(RequestBody body, string member) => body[member] is { } value && IsTruthy(value) ? value : null;

    private static bool IsTruthy(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.String => value.GetString() is not "",
        JsonValueKind.Number => value.GetDouble() is not 0,
        JsonValueKind.Array => value.GetArrayLength() > 0,
        JsonValueKind.Object => value.GetPropertyCount() > 0,
        _ => false,
    };

    // Dispatcharr hands over any JSON. Ids here are texts; what is none arrives as its JSON.
    private static string Text(JsonElement action) => action.ValueKind == JsonValueKind.String ? action.GetString()! : action.GetRawText();
}
