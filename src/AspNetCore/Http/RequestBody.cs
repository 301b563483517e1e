using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Dispatcharr.PluginSdk.AspNetCore.Http;

/// <summary>The members of a request's body, whether they came as JSON, as a form or as multipart.</summary>
/// <param name="Members">A JSON object; of a member given twice the last counts. Form values are strings.</param>
/// <param name="Refusal">Why there is no such object; else null.</param>
internal readonly record struct RequestBody(JsonElement Members, Refusal? Refusal)
{
    /// <summary>The most that a body may hold, in bytes.</summary>
    public const int Limit = 1 << 20;

    private static readonly FormOptions FormLimits = new() { MultipartBodyLengthLimit = Limit, ValueLengthLimit = Limit };
    private static readonly JsonElement Empty = Json("{}"u8);

    private RequestBody(int status, string detail)
        : this(default, Http.Refusal.Detail(status, detail))
    {
    }

    /// <summary>A member; null when it is absent or JSON's <c>null</c>.</summary>
    /// <param name="name">Its name.</param>
    public JsonElement? this[string name] =>
        Members.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    /// <summary>Reads the body. Bad input is a refusal, never an exception.</summary>
    /// <param name="request">The request.</param>
    public static async Task<RequestBody> ReadAsync(HttpRequest request)
    {
        byte[]? bytes;
        try
        {
            bytes = await ReadBytesAsync(request).ConfigureAwait(false);
        }
        catch (IOException exception) when (!request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            // Chunks that are none, or fewer bytes than announced. The server's own limit on bodies comes here with its status too.
            return new((exception as BadHttpRequestException)?.StatusCode ?? Status400BadRequest, "Body read error - " + exception.Message);
        }

        if (bytes is null) return new(default, Http.Refusal.Error(Status413PayloadTooLarge, $"The body is over {Limit} bytes. Send less."));
        if (bytes.Length == 0) return new(Empty, null);
        _ = MediaTypeHeaderValue.TryParse(request.ContentType, out var type);
        return type?.MediaType.Value?.ToLowerInvariant() switch
        {
            "application/json" => FromJson(bytes),
            "application/x-www-form-urlencoded" or "multipart/form-data" => await FromFormAsync(request, bytes).ConfigureAwait(false),
            _ => new(Status415UnsupportedMediaType, $"Unsupported media type \"{request.ContentType}\" in request."),
        };
    }

    /// <summary>All of the body; null when it is over the limit.</summary>
    private static async Task<byte[]?> ReadBytesAsync(HttpRequest request)
    {
        var read = await request.BodyReader.ReadAtLeastAsync(Limit + 1, request.HttpContext.RequestAborted).ConfigureAwait(false);
        var bytes = read.Buffer.Length > Limit ? null : read.Buffer.ToArray();
        request.BodyReader.AdvanceTo(read.Buffer.End);
        return bytes;
    }

    private static RequestBody FromJson(byte[] bytes)
    {
        if (!Utf8.IsValid(bytes)) return new(Status400BadRequest, "JSON parse error - the text is no valid UTF-8.");
        try
        {
            var value = Json(bytes);
            return value.ValueKind == JsonValueKind.Object
                ? new(value, null)
                : new(default, Http.Refusal.Error(Status400BadRequest, "The body must be a JSON object."));
        }
        catch (JsonException exception)
        {
            return new(Status400BadRequest, "JSON parse error - " + exception.Message);
        }
        catch (InvalidOperationException)
        {
            return new(Status400BadRequest, "JSON parse error - a string holds half a surrogate pair, which no text can.");
        }
    }

    private static JsonElement Json(ReadOnlySpan<byte> utf8)
    {
        // Unescapes what is escaped: half a surrogate pair would only be noticed when it is written out again.
        var check = new Utf8JsonReader(utf8);
        while (check.Read())
        {
            if (check.ValueIsEscaped) _ = check.GetString();
        }

        var reader = new Utf8JsonReader(utf8);
        return JsonElement.ParseValue(ref reader);
    }

    private static async Task<RequestBody> FromFormAsync(HttpRequest request, byte[] bytes)
    {
        try
        {
            request.Body = new MemoryStream(bytes);
            var form = await request.ReadFormAsync(FormLimits, request.HttpContext.RequestAborted).ConfigureAwait(false);
            return new(Object(form), null);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException) // The last: UTF-7.
        {
            return new(Status400BadRequest, "Form parse error - " + exception.Message);
        }
    }

    private static JsonElement Object(IFormCollection form)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var (name, values) in form) writer.WriteString(name, values[^1]);
            writer.WriteEndObject();
        }

        return Json(buffer.WrittenSpan);
    }
}
