namespace Dispatcharr.PluginSdk.AspNetCore.Tests.Endpoints;

public sealed class DeleteEndpointTests(RestHost host) : IClassFixture<RestHost>
{
    [Fact]
    public async Task A_plugin_is_deleted_with_its_folder_and_its_settings()
    {
        host.Add("Delete Me", "{}");
        await host.SendAsync("POST", RestHost.List + "reload/");
        await host.SendAsync("POST", RestHost.List + "delete_me/settings/", """{"settings":{"a":1}}""");
        var answer = await host.SendAsync("DELETE", RestHost.List + "delete_me/delete/");
        Assert.Equal((200, """{"success":true}"""), (answer.Status, answer.Text));
        Assert.False(Directory.Exists(Path.Combine(host.Plugins, "Delete Me")));
        Assert.DoesNotContain("delete_me", (await host.SendAsync("GET", RestHost.List)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("%20")]
    [InlineData("%2e%2e%2F")]
    public async Task What_is_no_plugin_is_not_found(string key)
    {
        var answer = await host.SendAsync("DELETE", $"{RestHost.List}{key}/delete/");
        Assert.Equal((404, """{"success":false,"error":"Plugin not found"}"""), (answer.Status, answer.Text));
    }
}
