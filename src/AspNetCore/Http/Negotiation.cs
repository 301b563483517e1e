using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Dispatcharr.PluginSdk.AspNetCore.Http;

/// <summary>Whether a client takes what we have: JSON. A browser, which asks for a page, gets JSON too.</summary>
internal static class Negotiation
{
    private static readonly MediaTypeHeaderValue[] Offered = [new("application/json"), new("text/html")];

    /// <summary>Looks at <c>?format=</c> and <c>Accept</c>.</summary>
    /// <param name="request">The request.</param>
    /// <returns>Null when JSON will do.</returns>
    public static Refusal? Check(HttpRequest request)
    {
        if (request.Query["format"].ToString() is { Length: > 0 } format and not ("json" or "api"))
        {
            return Refusal.Detail(Status404NotFound, "Not found.");
        }

        return request.Headers.Accept is { Count: > 0 } accept && !Accepts(accept)
            ? Refusal.Detail(Status406NotAcceptable, "Could not satisfy the request Accept header.")
            : null;
    }

    // Weights and parameters play no part, as in Dispatcharr.
    private static bool Accepts(IList<string?> accept) =>
        MediaTypeHeaderValue.TryParseList(accept!, out var wanted)
        && wanted.Any(range => Offered.Any(offered => range.MatchesMediaType(offered.MediaType)));
}
