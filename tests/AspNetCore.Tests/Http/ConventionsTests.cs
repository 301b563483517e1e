namespace Dispatcharr.PluginSdk.AspNetCore.Tests.Http;

public sealed class ConventionsTests(RestHost host) : IClassFixture<RestHost>
{
    [Theory]
    [InlineData("POST", "", "GET, HEAD, OPTIONS")]
    [InlineData("DELETE", "", "GET, HEAD, OPTIONS")]
    [InlineData("BREW", "", "GET, HEAD, OPTIONS")]
    [InlineData("GET", "reload/", "POST, OPTIONS")]
    [InlineData("HEAD", "answers/run/", "POST, OPTIONS")]
    [InlineData("PUT", "unknown/enabled/", "POST, OPTIONS")]
    [InlineData("POST", "answers/logo/", "GET, HEAD, OPTIONS")]
    [InlineData("POST", "answers/delete/", "DELETE, OPTIONS")]
    public async Task A_wrong_method_is_refused_and_the_right_ones_are_named(string method, string path, string allow)
    {
        var answer = await host.SendAsync(method, RestHost.List + path);
        Assert.Equal(405, answer.Status);
        Assert.Equal(allow, answer.Allow);
        Assert.Equal(method == "HEAD" ? "" : $$"""{"detail":"Method \"{{method}}\" not allowed."}""", answer.Text);
    }

    [Fact]
    public async Task Head_answers_as_get_without_a_body()
    {
        var answer = await host.SendAsync("HEAD", RestHost.List);
        Assert.Equal((200, "application/json", ""), (answer.Status, answer.ContentType, answer.Text));
    }

    [Fact]
    public async Task Options_describes_the_endpoint()
    {
        var answer = await host.SendAsync("OPTIONS", RestHost.Plugin + "run/");
        Assert.Equal(200, answer.Status);
        Assert.Equal("""{"name":"Plugin Run Api","description":"","renders":["application/json","text/html"],"parses":["application/json","application/x-www-form-urlencoded","multipart/form-data"]}""", answer.Text);
    }

    [Theory]
    [InlineData("", "application/xml", 406, "Could not satisfy the request Accept header.")]
    [InlineData("", "image/png, application/xml;q=0.9", 406, "Could not satisfy the request Accept header.")]
    [InlineData("?format=xml", "application/json", 404, "Not found.")]
    public async Task A_format_that_we_do_not_have_is_refused(string query, string accept, int status, string detail)
    {
        var answer = await host.SendAsync("GET", RestHost.List + query, null, ("X-API-Key", RestHost.Admin), ("Accept", accept));
        Assert.Equal(status, answer.Status);
        Assert.Equal($$"""{"detail":"{{detail}}"}""", answer.Text);
    }

    [Theory]
    [InlineData("", "*/*")]
    [InlineData("", "application/*")]
    [InlineData("", "application/json; indent=4")]
    [InlineData("", "text/html,application/xhtml+xml,application/xml;q=0.9")]
    [InlineData("", "application/xml, application/json;q=0.1")]
    [InlineData("?format=json", "text/html")]
    public async Task Json_is_what_everybody_else_gets(string query, string accept)
    {
        var answer = await host.SendAsync("GET", RestHost.List + query, null, ("X-API-Key", RestHost.Admin), ("Accept", accept));
        Assert.Equal((200, "application/json"), (answer.Status, answer.ContentType));
    }

    [Theory]
    [InlineData("GET", "/api/plugins/plugins")]
    [InlineData("POST", "/api/plugins/plugins/reload")]
    [InlineData("POST", "/api/plugins/plugins/answers/run")]
    public async Task A_path_without_its_last_slash_is_not_found(string method, string path)
    {
        var answer = await host.SendAsync(method, path);
        Assert.Equal(404, answer.Status);
        Assert.Contains("slash", answer.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/plugins/plugins/answers/nothing/")]
    [InlineData("/api/plugins/plugins/a/b/run/")]
    [InlineData("/api/plugins/plugins/../../../etc/passwd")]
    public async Task An_unknown_path_is_not_found(string path) => Assert.Equal(404, (await host.SendAsync("GET", path)).Status);

    [Fact]
    public async Task What_is_not_ascii_is_sent_as_it_is()
    {
        var answer = await host.SendAsync("GET", RestHost.List);
        Assert.Contains("\"name\":\"Réponse 😀\"", answer.Text, StringComparison.Ordinal);
        Assert.Contains("X-Content-Type-Options: nosniff", answer.Headers, StringComparison.Ordinal);
    }
}
