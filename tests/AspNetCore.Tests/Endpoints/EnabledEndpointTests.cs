namespace Dispatcharr.PluginSdk.AspNetCore.Tests.Endpoints;

public sealed class EnabledEndpointTests(RestHost host) : IClassFixture<RestHost>
{
    private const string Enabled = RestHost.Plugin + "enabled/";

    [Theory]
    [InlineData("true", true)]
    [InlineData("1", true)]
    [InlineData("\"true\"", true)]
    [InlineData("\" YES \"", true)]
    [InlineData("\"y\"", true)]
    [InlineData("\"On\"", true)]
    [InlineData("\"1\"", true)]
    [InlineData("false", false)]
    [InlineData("0", false)]
    [InlineData("\"FALSE\"", false)]
    [InlineData("\"no\"", false)]
    [InlineData("\"n\"", false)]
    [InlineData("\"off\\n\"", false)]
    [InlineData("\"0\"", false)]
    public async Task What_means_on_or_off_switches(string value, bool expected)
    {
        var answer = await host.SendAsync("POST", Enabled, $$"""{"enabled":{{value}}}""");
        Assert.Equal(200, answer.Status);
        Assert.Equal(expected, answer.Json.GetProperty("enabled").GetBoolean());
        var plugin = answer.Json.GetProperty("plugin");
        Assert.Equal("success enabled ever_enabled plugin", string.Join(' ', answer.Json.EnumerateObject().Select(member => member.Name)));
        Assert.Equal((expected, expected), (plugin.GetProperty("enabled").GetBoolean(), plugin.GetProperty("loaded").GetBoolean()));
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"t\"")]
    [InlineData("\"maybe\"")]
    [InlineData("2")]
    [InlineData("1.0")]
    [InlineData("-1")]
    [InlineData("[]")]
    [InlineData("[true]")]
    [InlineData("{}")]
    public async Task What_means_neither_is_invalid_even_for_an_unknown_plugin(string value)
    {
        var answer = await host.SendAsync("POST", RestHost.List + "unknown/enabled/", $$"""{"enabled":{{value}}}""");
        Assert.Equal((400, """{"success":false,"error":"Invalid 'enabled' boolean"}"""), (answer.Status, answer.Text));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"enabled":null}""")]
    [InlineData("""{"Enabled":true}""")]
    public async Task Nothing_is_missing_even_for_an_unknown_plugin(string body)
    {
        var answer = await host.SendAsync("POST", RestHost.List + "unknown/enabled/", body);
        Assert.Equal((400, """{"success":false,"error":"Missing 'enabled' boolean"}"""), (answer.Status, answer.Text));
    }

    [Fact]
    public async Task An_unknown_plugin_is_not_found()
    {
        var answer = await host.SendAsync("POST", RestHost.List + "ANSWERS/enabled/", """{"enabled":true}""");
        Assert.Equal((404, """{"success":false,"error":"Plugin not found"}"""), (answer.Status, answer.Text));
    }

    [Fact]
    public async Task Ever_enabled_never_goes_back()
    {
        await host.SendAsync("POST", Enabled, """{"enabled":true}""");
        var answer = await host.SendAsync("POST", Enabled, """{"enabled":false}""");
        Assert.True(answer.Json.GetProperty("ever_enabled").GetBoolean());
        Assert.True(answer.Json.GetProperty("plugin").GetProperty("trusted").GetBoolean());
    }

    [Fact]
    public async Task A_plugin_that_cannot_be_loaded_says_why_to_managers_only()
    {
        host.Add("broken", """{"assembly":"Broken.dll"}""");
        await File.WriteAllTextAsync(Path.Combine(host.Plugins, "broken", "Broken.dll"), "no assembly", TestContext.Current.CancellationToken);
        await host.SendAsync("POST", RestHost.List + "reload/");
        var answer = await host.SendAsync("POST", RestHost.List + "broken/enabled/", """{"enabled":true}""");
        var plugin = answer.Json.GetProperty("plugin");
        Assert.Equal((200, true, false), (answer.Status, plugin.GetProperty("enabled").GetBoolean(), plugin.GetProperty("loaded").GetBoolean()));
        Assert.NotEqual("", plugin.GetProperty("error").GetString());
        Assert.False((await host.SendAsync("GET", RestHost.List, key: RestHost.Standard)).Plugin("broken").TryGetProperty("error", out _));
    }
}
