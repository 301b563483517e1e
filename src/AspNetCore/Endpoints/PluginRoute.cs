using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;

namespace Dispatcharr.PluginSdk.AspNetCore.Endpoints;

/// <summary>An endpoint: its path, the method that it takes, and what it does.</summary>
/// <param name="Path">Below the prefix, with <c>{key}</c> for the plugin.</param>
/// <param name="Method">GET (which brings HEAD), POST or DELETE.</param>
/// <param name="Title">How <c>OPTIONS</c> names it.</param>
/// <param name="HandleAsync">Answers a request.</param>
internal sealed record PluginRoute(string Path, string Method, string Title, Func<PluginCall, Task> HandleAsync)
{
    /// <summary>All endpoints.</summary>
    public static ImmutableArray<PluginRoute> All { get; } =
    [
        ListEndpoint.Route, ReloadEndpoint.Route, SettingsEndpoint.Route, RunEndpoint.Route,
        EnabledEndpoint.Route, LogoEndpoint.Route, DeleteEndpoint.Route,
    ];

    /// <summary>Whether it answers everybody.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>The value of the <c>Allow</c> header.</summary>
    public string Allow { get; } = HttpMethods.IsGet(Method) ? "GET, HEAD, OPTIONS" : $"{Method}, OPTIONS";

    /// <summary>Whether it takes a method.</summary>
    /// <param name="method">The request's.</param>
    public bool Takes(string method) =>
        HttpMethods.Equals(method, Method) || HttpMethods.IsOptions(method) || (HttpMethods.IsHead(method) && HttpMethods.IsGet(Method));
}
