using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Dispatcharr.PluginSdk;

/// <summary>What an action answers. On the wire a plain JSON object, as Python plugins return it.</summary>
/// <remarks>Dispatcharr's page shows every answer in green, <c>error</c> too: to fail visibly, throw a <see cref="PluginException"/>.</remarks>
public sealed record PluginResult
{
    /// <summary><c>ok</c>, <c>queued</c>, <c>error</c>, or a word of the plugin's own. Null leaves the member out.</summary>
    public string? Status { get; init; } = "ok";

    /// <summary>The text that the page shows.</summary>
    public string? Message { get; init; }

    /// <summary>A text that the page shows in red below the actions.</summary>
    public string? Error { get; init; }

    /// <summary>The path of a file that the action wrote; the page shows it as text.</summary>
    public string? File { get; init; }

    /// <summary>Further members, as a JSON object. They stand beside the four above, which win.</summary>
    public JsonElement Data { get; init; }

    /// <summary>The action is done.</summary>
    /// <param name="message">The text that the page shows; null for its own.</param>
    public static PluginResult Ok(string? message = null) => new() { Message = message };

    /// <summary>The same answer with further members.</summary>
    /// <param name="data">An object whose members stand in the answer.</param>
    /// <param name="typeInfo">How to write it, from a source-generated context.</param>
    /// <typeparam name="T">The type of the object.</typeparam>
    /// <exception cref="ArgumentException">The data is no JSON object.</exception>
    public PluginResult With<T>(T data, JsonTypeInfo<T> typeInfo)
    {
        var element = JsonSerializer.SerializeToElement(data, typeInfo);
        if (element.ValueKind != JsonValueKind.Object) throw new ArgumentException("The data of a result must be a JSON object.", nameof(data));
        return this with { Data = element };
    }

    /// <summary>The action goes on in the background. The run and its token end here: work that goes on needs a token of its own, and a stop hook that ends it.</summary>
    /// <param name="message">The text that the page shows; null for its own.</param>
    public static PluginResult Queued(string? message = null) => new() { Status = "queued", Message = message };

    /// <summary>The action could not do its work. The page shows the text in red, yet below a green toast.</summary>
    /// <param name="message">What went wrong, without secrets.</param>
    public static PluginResult Failed(string message) => new() { Status = "error", Message = message, Error = message };

    /// <summary>Takes an answer in its wire form; what is no object becomes <c>{"status":"ok","result":…}</c>, as in Dispatcharr.</summary>
    /// <param name="json">Any JSON.</param>
    public static PluginResult FromJson(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Object) return new() { Status = null, Data = json };
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("status"u8, "ok"u8);
            writer.WritePropertyName("result"u8);
            if (json.ValueKind == JsonValueKind.Undefined) writer.WriteNullValue();
            else json.WriteTo(writer);
            writer.WriteEndObject();
        }

        var reader = new Utf8JsonReader(stream.GetBuffer().AsSpan(0, (int)stream.Length));
        return new() { Status = null, Data = JsonElement.ParseValue(ref reader) };
    }

    /// <summary>Writes the wire form.</summary>
    /// <param name="writer">Where to.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        if (Status is not null) writer.WriteString("status"u8, Status);
        if (Message is not null) writer.WriteString("message"u8, Message);
        if (Error is not null) writer.WriteString("error"u8, Error);
        if (File is not null) writer.WriteString("file"u8, File);
        if (Data.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in Data.EnumerateObject())
            {
                if (!IsOwn(member)) member.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }

    private bool IsOwn(JsonProperty member) =>
        (Status is not null && member.NameEquals("status"u8)) || (Message is not null && member.NameEquals("message"u8))
        || (Error is not null && member.NameEquals("error"u8)) || (File is not null && member.NameEquals("file"u8));
}
