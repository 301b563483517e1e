using Microsoft.AspNetCore.Http;

namespace Dispatcharr.PluginSdk.AspNetCore.Authentication;

/// <summary>The key that a request carries.</summary>
/// <param name="Key">The secret, as sent.</param>
/// <param name="IsBearer">Whether it came as a bearer token, whose refusal Dispatcharr words differently.</param>
internal readonly record struct PresentedKey(string Key, bool IsBearer)
{
    /// <summary>Reads <c>X-API-Key: K</c>, <c>Authorization: ApiKey K</c> or <c>Authorization: Bearer K</c>, in this order.</summary>
    /// <param name="headers">The request's.</param>
    /// <returns>Null when the request carries none.</returns>
    public static PresentedKey? From(IHeaderDictionary headers)
    {
        if (headers["X-API-Key"].ToString() is { Length: > 0 } key) return new(key, false);
        var parts = headers.Authorization.ToString().Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts is not [var scheme, var credentials]) return null;
        if (scheme.Equals("ApiKey", StringComparison.OrdinalIgnoreCase)) return new(credentials, false);
        return scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase) ? new(credentials, true) : null;
    }
}
