using System.Text.Json;
using Dispatcharr.PluginSdk.Hosting.Running;

namespace Dispatcharr.PluginSdk.Hosting;

/// <summary>The parameters of a run that an event started.</summary>
internal static class EventParameters
{
    /// <summary>Writes <c>{"event","payload"}</c>.</summary>
    public static JsonElement Of(PluginEvent pluginEvent)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("event"u8, pluginEvent.Name);
            writer.WritePropertyName("payload"u8);
            (pluginEvent.Payload.ValueKind == JsonValueKind.Undefined ? EmptyJson.Object : pluginEvent.Payload).WriteTo(writer);
            writer.WriteEndObject();
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }
}
