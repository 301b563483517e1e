using Dispatcharr.PluginSdk.AspNetCore.Endpoints;
using Dispatcharr.PluginSdk.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Dispatcharr.PluginSdk.AspNetCore.Http;

/// <summary>What all endpoints share: path, format and method are checked, and trouble is answered in JSON. Authorization has passed.</summary>
internal sealed partial class Conventions(PluginRoute route, PluginHost host, ILogger logger)
{
    /// <summary>Answers a request.</summary>
    /// <param name="context">The request.</param>
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await AnswerAsync(context).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client is gone: there is nobody to answer.
        }
        catch (BadHttpRequestException exception)
        {
            await Answers.ErrorAsync(context, exception.StatusCode, exception.Message).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever it is, the client gets JSON and the log the rest.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Failed(logger, exception, context.Request.Method, context.Request.Path);
            // An answer that has begun cannot be taken back; cutting it short is the only honest end.
            if (context.Response.HasStarted || context.Response.BodyWriter.UnflushedBytes > 0) context.Abort();
            else await Answers.ErrorAsync(context, Status500InternalServerError, "The server failed; its log says why.").ConfigureAwait(false);
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (route.IsAnonymous && await ChallengeWrongKeyAsync(context).ConfigureAwait(false)) return;
        if (Refuse(context.Request) is { } refusal) await Answers.RefuseAsync(context, refusal).ConfigureAwait(false);
        else if (HttpMethods.IsOptions(context.Request.Method)) await DescribeAsync(context).ConfigureAwait(false);
        else await route.HandleAsync(new(context, host)).ConfigureAwait(false);
    }

    private Refusal? Refuse(HttpRequest request)
    {
        // Routing takes both; Dispatcharr does not, and what works here should work there.
        if (request.Path.Value is not [.., '/']) return Refusal.Detail(Status404NotFound, "Not found. The path must end with a slash.");
        return Negotiation.Check(request) is { } refusal ? refusal
            : route.Takes(request.Method) ? null
            : Refusal.Detail(Status405MethodNotAllowed, $"Method \"{request.Method}\" not allowed.");
    }

    // An endpoint that needs no key still refuses a wrong one.
    private static async Task<bool> ChallengeWrongKeyAsync(HttpContext context)
    {
        var policies = context.RequestServices.GetRequiredService<IAuthorizationPolicyProvider>();
        var policy = await policies.GetPolicyAsync(DispatcharrPluginPolicies.Read).ConfigureAwait(false);
        foreach (var scheme in policy?.AuthenticationSchemes ?? [])
        {
            var result = await context.AuthenticateAsync(scheme).ConfigureAwait(false);
            if (result.Failure is null) continue;
            await context.ChallengeAsync(scheme).ConfigureAwait(false);
            return true;
        }

        return false;
    }

    private Task DescribeAsync(HttpContext context) => Answers.WriteAsync(context, Status200OK, route.Title, static (writer, title) =>
    {
        writer.WriteStartObject();
        writer.WriteString("name"u8, title);
        writer.WriteString("description"u8, ""u8);
        writer.WritePropertyName("renders"u8);
        writer.WriteRawValue("""["application/json","text/html"]"""u8);
        writer.WritePropertyName("parses"u8);
        writer.WriteRawValue("""["application/json","application/x-www-form-urlencoded","multipart/form-data"]"""u8);
        writer.WriteEndObject();
    });

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed")]
    private static partial void Failed(ILogger logger, Exception exception, string method, string path);
}
