using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Dispatcharr.PluginSdk.AspNetCore.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Dispatcharr.PluginSdk.AspNetCore.Authentication;

/// <summary>Knows the bearers of API keys, and refuses others in Dispatcharr's words.</summary>
internal sealed class ApiKeyHandler(IOptionsMonitor<ApiKeyOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<ApiKeyOptions>(options, logger, encoder)
{
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() =>
        Task.FromResult(PresentedKey.From(Request.Headers) is { } presented ? Check(presented.Key) : AuthenticateResult.NoResult());

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer realm=\"api\"";
        return PresentedKey.From(Request.Headers) switch
        {
            null => Answers.RefuseAsync(Context, Refusal.Detail(Status401Unauthorized, "Authentication credentials were not provided.")),
            { IsBearer: false } => Answers.RefuseAsync(Context, Refusal.Detail(Status401Unauthorized, "Invalid API key")),
            _ => Answers.WriteRawAsync(Context, Status401Unauthorized, InvalidToken),
        };
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Answers.RefuseAsync(Context, Refusal.Detail(Status403Forbidden, "You do not have permission to perform this action."));

    private static ReadOnlySpan<byte> InvalidToken =>
        """{"detail":"Given token not valid for any token type","code":"token_not_valid","messages":[{"token_class":"AccessToken","token_type":"access","message":"Token is invalid"}]}"""u8;

    private AuthenticateResult Check(string key)
    {
        var hash = ApiKey.Hash(key);
        ApiKey? found = null;
        foreach (var candidate in Options.Keys)
        {
            if (candidate.Matches(hash)) found ??= candidate;
        }

        if (found is null) return AuthenticateResult.Fail("The API key is not one of the configured ones.");
        var level = ((int)found.Level).ToString(CultureInfo.InvariantCulture);
        Claim[] claims = [new(ClaimTypes.Name, found.Level.ToString()), new(ApiKeyOptions.LevelClaim, level)];
        var identity = new ClaimsIdentity(claims, Scheme.Name);
        return AuthenticateResult.Success(new(new(identity), Scheme.Name));
    }
}
