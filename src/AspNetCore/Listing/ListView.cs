using System.Globalization;
using System.Text;
using Dispatcharr.PluginSdk.AspNetCore.Endpoints;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatcharr.PluginSdk.AspNetCore.Listing;

/// <summary>For whom plugins are listed.</summary>
/// <param name="BaseUrl">The address of the list as the client named it, without a slash at its end.</param>
/// <param name="SeesSecrets">Whether the client may manage plugins.</param>
internal readonly record struct ListView(string BaseUrl, bool SeesSecrets)
{
    // What Dispatcharr leaves as it is, "#" too.
    private const string Unescaped = "-._~/#%[]=:;$&()+,!?*@'";

    /// <summary>Finds out who asks, and how they reached us.</summary>
    /// <param name="context">The request.</param>
    public static async Task<ListView> ForAsync(HttpContext context)
    {
        var authorization = context.RequestServices.GetRequiredService<IAuthorizationService>();
        var manages = await authorization.AuthorizeAsync(context.User, DispatcharrPluginPolicies.Manage).ConfigureAwait(false);
        return new(BaseUrlOf(context), manages.Succeeded);
    }

    /// <summary>The address of a plugin's picture.</summary>
    /// <param name="key">The plugin's key.</param>
    public string LogoUrl(string key)
    {
        var url = new StringBuilder(BaseUrl).Append('/');
        foreach (var value in Encoding.UTF8.GetBytes(key))
        {
            var ascii = (char)value;
            if (char.IsAsciiLetterOrDigit(ascii) || Unescaped.Contains(ascii, StringComparison.Ordinal)) url.Append(ascii);
            else url.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
        }

        return url.Append("/logo/").ToString();
    }

    private static string BaseUrlOf(HttpContext context)
    {
        var request = context.Request;
        var scheme = request.Headers["X-Forwarded-Proto"].ToString().Split(',')[0].Trim() == "https" ? "https" : request.Scheme;
        var endpoint = (RouteEndpoint)context.GetEndpoint()!;
        var path = endpoint.RoutePattern.RawText!;
        var prefix = path[..^endpoint.Metadata.GetRequiredMetadata<PluginRoute>().Path.Length];
        return $"{scheme}://{request.Host}{request.PathBase}/{prefix.Trim('/')}";
    }
}
