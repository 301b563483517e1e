namespace Dispatcharr.PluginSdk.AspNetCore.Tests.Authentication;

public sealed class ApiKeyTests(RestHost host) : IClassFixture<RestHost>
{
    private const string NotProvided = """{"detail":"Authentication credentials were not provided."}""";
    private const string Invalid = """{"detail":"Invalid API key"}""";
    private const string Forbidden = """{"detail":"You do not have permission to perform this action."}""";

    public static TheoryData<string, string> Guarded => new()
    {
        { "GET", RestHost.List },
        { "HEAD", RestHost.List },
        { "OPTIONS", RestHost.List },
        { "PUT", RestHost.List },
        { "POST", RestHost.List + "reload/" },
        { "POST", RestHost.Plugin + "enabled/" },
        { "POST", RestHost.Plugin + "run/" },
        { "POST", RestHost.Plugin + "settings/" },
        { "GET", RestHost.Plugin + "run/" },
        { "DELETE", RestHost.List + "nothing_here/delete/" },
    };

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task Without_a_key_nobody_gets_in(string method, string path)
    {
        var answer = await host.SendAsync(method, path, key: null);
        Assert.Equal(401, answer.Status);
        Assert.Equal("Bearer realm=\"api\"", answer.Challenge);
        Assert.NotEmpty(answer.Allow);
        Assert.Equal(method == "HEAD" ? "" : NotProvided, answer.Text);
    }

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task With_a_wrong_key_nobody_gets_in(string method, string path)
    {
        var answer = await host.SendAsync(method, path, key: RestHost.Admin + "x");
        Assert.Equal(401, answer.Status);
        Assert.Equal(method == "HEAD" ? "" : Invalid, answer.Text);
    }

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task A_streamer_is_refused_everywhere(string method, string path)
    {
        var answer = await host.SendAsync(method, path, key: RestHost.Streamer);
        Assert.Equal(403, answer.Status);
        Assert.Equal(method == "HEAD" ? "" : Forbidden, answer.Text);
        Assert.Empty(answer.Challenge);
    }

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task A_standard_user_only_reads(string method, string path)
    {
        var answer = await host.SendAsync(method, path, key: RestHost.Standard);
        var expected = method is "GET" or "HEAD" ? path == RestHost.List ? 200 : 405 : 403;
        Assert.Equal(expected, answer.Status);
    }

    [Theory]
    [InlineData("X-API-Key", RestHost.Admin)]
    [InlineData("Authorization", "ApiKey " + RestHost.Admin)]
    [InlineData("Authorization", "apikey  " + RestHost.Admin)]
    [InlineData("Authorization", "Bearer " + RestHost.Admin)]
    public async Task A_key_is_taken_in_three_places(string header, string value) =>
        Assert.Equal(200, (await host.SendAsync("GET", RestHost.List, null, (header, value))).Status);

    [Theory]
    [InlineData("X-API-Key", "", NotProvided)]
    [InlineData("Authorization", "Basic YTpi", NotProvided)]
    [InlineData("Authorization", "Bearer", NotProvided)]
    [InlineData("Authorization", RestHost.Admin, NotProvided)]
    [InlineData("Authorization", "ApiKey KEY-OF-ADMIN", Invalid)]
    [InlineData("Authorization", "Bearer not-a-token", """{"detail":"Given token not valid for any token type","code":"token_not_valid","messages":[{"token_class":"AccessToken","token_type":"access","message":"Token is invalid"}]}""")]
    public async Task Anything_else_is_refused_in_Dispatcharrs_words(string header, string value, string body)
    {
        var answer = await host.SendAsync("GET", RestHost.List, null, (header, value));
        Assert.Equal(401, answer.Status);
        Assert.Equal(body, answer.Text);
    }

    [Fact]
    public async Task Two_values_of_one_header_are_no_key() =>
        Assert.Equal(401, (await host.SendAsync("GET", RestHost.List, null, ("X-API-Key", "x"), ("X-API-Key", RestHost.Admin))).Status);

    [Fact]
    public async Task A_logo_needs_no_key_but_refuses_a_wrong_one()
    {
        Assert.Equal(404, (await host.SendAsync("GET", RestHost.Plugin + "logo/", key: null)).Status);
        Assert.Equal(404, (await host.SendAsync("GET", RestHost.Plugin + "logo/", key: RestHost.Streamer)).Status);
        var wrong = await host.SendAsync("GET", RestHost.Plugin + "logo/", key: "wrong");
        Assert.Equal(401, wrong.Status);
        Assert.Equal(Invalid, wrong.Text);
    }

    [Fact]
    public async Task Nothing_is_open_to_pages_of_other_origins()
    {
        var answer = await host.SendAsync("GET", RestHost.List, null, ("X-API-Key", RestHost.Admin), ("Origin", "http://x.example"));
        var preflight = await host.SendAsync("OPTIONS", RestHost.List, null, ("Origin", "http://x.example"), ("Access-Control-Request-Method", "GET"));
        Assert.DoesNotContain("Access-Control", answer.Headers + preflight.Headers, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(401, preflight.Status);
    }
}
