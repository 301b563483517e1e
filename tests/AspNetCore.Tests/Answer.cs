using System.Text;
using System.Text.Json;

namespace Dispatcharr.PluginSdk.AspNetCore.Tests;

/// <summary>What a server answered.</summary>
public sealed class Answer(HttpResponseMessage response, byte[] body)
{
    public int Status { get; } = (int)response.StatusCode;

    /// <summary>The header as it was sent, parameters included.</summary>
    public string ContentType { get; } = response.Content.Headers.ContentType?.ToString() ?? "";

    public string Allow { get; } = string.Join(", ", response.Content.Headers.Allow);

    public string Challenge { get; } = response.Headers.WwwAuthenticate.ToString();

    public string Headers { get; } = response.Headers.ToString() + response.Content.Headers;

    public byte[] Bytes => body;

    public string Text => Encoding.UTF8.GetString(body);

    public JsonElement Json => JsonElement.Parse(body);

    /// <summary>The plugin with this key, of a list.</summary>
    public JsonElement Plugin(string key) => Json.GetProperty("plugins").EnumerateArray().Single(plugin => plugin.GetProperty("key").ValueEquals(key));
}
