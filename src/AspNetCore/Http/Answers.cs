using System.Text.Json;
using Dispatcharr.PluginSdk.AspNetCore.Endpoints;
using Microsoft.AspNetCore.Http;

namespace Dispatcharr.PluginSdk.AspNetCore.Http;

/// <summary>The one place that writes answers: compact JSON, no charset, what is not ASCII as it is.</summary>
internal static class Answers
{
    /// <summary>How JSON is written. No answer is part of an HTML page, so nothing but JSON's own characters needs an escape.</summary>
    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = PlainEncoder.Instance };

    /// <summary>Writes an answer straight into the response.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="state">What to write.</param>
    /// <param name="write">How to write it.</param>
    public static async Task WriteAsync<T>(HttpContext context, int status, T state, Action<Utf8JsonWriter, T> write)
    {
        Begin(context, status);
        var writer = new Utf8JsonWriter(context.Response.BodyWriter, WriterOptions);
        await using (writer.ConfigureAwait(false))
        {
            write(writer, state);
        }
    }

    /// <summary>Writes an answer that is JSON already.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="json">The JSON, as UTF-8.</param>
    public static Task WriteRawAsync(HttpContext context, int status, ReadOnlySpan<byte> json)
    {
        Begin(context, status);
        context.Response.ContentLength = json.Length;
        var target = context.Response.BodyWriter.GetSpan(json.Length);
        json.CopyTo(target);
        context.Response.BodyWriter.Advance(json.Length);
        return Task.CompletedTask;
    }

    /// <summary>Says no.</summary>
    /// <param name="context">The request.</param>
    /// <param name="refusal">Why.</param>
    public static Task RefuseAsync(HttpContext context, Refusal refusal) => WriteAsync(context, refusal.Status, refusal, static (writer, refusal) =>
    {
        writer.WriteStartObject();
        if (!refusal.IsDetail) writer.WriteBoolean("success"u8, false);
        writer.WriteString(refusal.IsDetail ? "detail"u8 : "error"u8, refusal.Text);
        writer.WriteEndObject();
    });

    /// <summary>Says no to what was asked: <c>{"success":false,"error":…}</c>.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="error">Why, for the client to show.</param>
    public static Task ErrorAsync(HttpContext context, int status, string error) => RefuseAsync(context, Refusal.Error(status, error));

    /// <summary>Sets the status and the headers that every answer of an endpoint has.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="contentType">What the body will be.</param>
    public static void Begin(HttpContext context, int status, string contentType = "application/json")
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = contentType;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.Vary = "Accept";
        if (context.GetEndpoint()?.Metadata.GetMetadata<PluginRoute>() is { } route) response.Headers.Allow = route.Allow;
    }
}
