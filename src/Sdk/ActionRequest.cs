using System.Text.Json;

namespace Dispatcharr.PluginSdk;

/// <summary>One run of an action.</summary>
/// <param name="ActionId">Which action, as the caller named it. It need not be one that the manifest declares.</param>
/// <param name="Params">What the caller sent along: <c>{}</c> from the page, <c>{"event","payload"}</c> from an event.</param>
public sealed record ActionRequest(string ActionId, JsonElement Params = default);
