namespace Dispatcharr.PluginSdk.AspNetCore.Tests.Endpoints;

public sealed class SettingsEndpointTests(RestHost host) : IClassFixture<RestHost>
{
    private const string Settings = RestHost.Plugin + "settings/";

    [Fact]
    public async Task Settings_are_replaced_as_a_whole_and_stored_as_they_are()
    {
        await host.SendAsync("POST", Settings, """{"settings":{"gone":1}}""");
        var sent = """{"limit":"five","unknown":[1,null,{"é":"😀"}],"big":123456789012345678901234567890,"n":1.50}""";
        var answer = await host.SendAsync("POST", Settings, $$"""{ "settings": {{sent}} }""");
        Assert.Equal((200, $$"""{"success":true,"settings":{{sent}}}"""), (answer.Status, answer.Text));
        Assert.Equal(sent, (await host.SendAsync("GET", RestHost.List)).Plugin("answers").GetProperty("settings").GetRawText());
    }

    [Theory]
    [InlineData("{}", "Missing")]
    [InlineData("""{"limit":5}""", "Missing")]
    [InlineData("""{"settings":null}""", "Missing")]
    [InlineData("""{"settings":[]}""", "Invalid")]
    [InlineData("""{"settings":"text"}""", "Invalid")]
    [InlineData("""{"settings":0}""", "Invalid")]
    [InlineData("""{"settings":false}""", "Invalid")]
    public async Task What_is_no_object_wipes_nothing(string body, string problem)
    {
        await host.SendAsync("POST", Settings, """{"settings":{"kept":1}}""");
        var answer = await host.SendAsync("POST", Settings, body);
        Assert.Equal((400, $$"""{"success":false,"error":"{{problem}} 'settings' object"}"""), (answer.Status, answer.Text));
        Assert.Equal("""{"kept":1}""", (await host.SendAsync("GET", RestHost.List)).Plugin("answers").GetProperty("settings").GetRawText());
    }

    [Fact]
    public async Task An_unknown_plugin_is_a_bad_request()
    {
        var answer = await host.SendAsync("POST", RestHost.List + "unknown/settings/", """{"settings":{}}""");
        Assert.Equal((400, """{"success":false,"error":"Plugin not found"}"""), (answer.Status, answer.Text));
    }
}
