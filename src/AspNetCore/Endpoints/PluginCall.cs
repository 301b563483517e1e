using Dispatcharr.PluginSdk.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dispatcharr.PluginSdk.AspNetCore.Endpoints;

/// <summary>One request to an endpoint, authorized and of the right method.</summary>
/// <param name="Context">The request.</param>
/// <param name="Host">The plugins.</param>
internal readonly record struct PluginCall(HttpContext Context, PluginHost Host)
{
    /// <summary>The plugin that the path names.</summary>
    public string Key => (string)Context.GetRouteValue("key")!;

    /// <summary>Fires when the client is gone.</summary>
    public CancellationToken Aborted => Context.RequestAborted;
}
