namespace Dispatcharr.PluginSdk.AspNetCore.Tests.Endpoints;

public sealed class LogoEndpointTests(RestHost host) : IClassFixture<RestHost>
{
    [Theory]
    [InlineData("My Logo", "my_logo")]
    [InlineData("My Logo", "My%20Logo")]
    [InlineData("hash#logo", "hash%23logo")]
    [InlineData("ülogo", "%C3%BClogo")]
    public async Task A_logo_is_found_by_key_and_by_folder_name(string folder, string name)
    {
        host.Add(folder, "{}");
        await File.WriteAllBytesAsync(Path.Combine(host.Plugins, folder, "logo.png"), [7, 8, 9], TestContext.Current.CancellationToken);
        await host.SendAsync("POST", RestHost.List + "reload/");
        var answer = await host.SendAsync("GET", $"{RestHost.List}{name}/logo/", key: null);
        Assert.Equal((200, "image/png", "GET, HEAD, OPTIONS"), (answer.Status, answer.ContentType, answer.Allow));
        Assert.Equal([7, 8, 9], answer.Bytes);
        Assert.Contains("Content-Disposition: inline; filename=\"logo.png\"", answer.Headers, StringComparison.Ordinal);
        Assert.Empty((await host.SendAsync("HEAD", $"{RestHost.List}{name}/logo/", key: null)).Bytes);
    }

    [Fact]
    public async Task A_link_is_no_logo()
    {
        host.Add("linked", "{}");
        Directory.CreateDirectory(host.Data);
        await File.WriteAllTextAsync(Path.Combine(host.Data, "secret"), "secret", TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(Path.Combine(host.Plugins, "linked", "logo.png"), Path.Combine(host.Data, "secret"));
        await host.SendAsync("POST", RestHost.List + "reload/");
        Assert.Equal(404, (await host.SendAsync("GET", RestHost.List + "linked/logo/", key: null)).Status);
    }

    [Theory]
    [InlineData("mkfifo logo.png")]
    [InlineData("ln -s /dev/zero logo.png")]
    [InlineData("echo secret > other; ln -s other logo.png")]
    [InlineData("ln -s nothing logo.png")]
    [InlineData("touch logo.png")]
    public async Task What_is_no_plain_file_is_no_logo(string command)
    {
        host.Add("odd logo", "{}");
        var folder = Path.Combine(host.Plugins, "odd logo");
        using (var shell = System.Diagnostics.Process.Start("sh", ["-c", $"cd '{folder}' && rm -f logo.png && {command}"])) shell.WaitForExit();
        await host.SendAsync("POST", RestHost.List + "reload/");
        Assert.Equal(404, (await host.SendAsync("GET", RestHost.List + "odd_logo/logo/", key: null)).Status);
        var listed = (await host.SendAsync("GET", RestHost.List)).Json.GetProperty("plugins").EnumerateArray().Single(plugin => plugin.GetProperty("key").ValueEquals("odd_logo"));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, listed.GetProperty("logo_url").ValueKind);
    }

    [Theory]
    [InlineData("answers")]
    [InlineData("unknown")]
    [InlineData("unregistered")]
    [InlineData("..%2F..")]
    public async Task What_is_no_plugin_with_a_logo_has_none(string name)
    {
        Directory.CreateDirectory(Path.Combine(host.Plugins, "unregistered"));
        await File.WriteAllBytesAsync(Path.Combine(host.Plugins, "unregistered", "logo.png"), [1], TestContext.Current.CancellationToken);
        var answer = await host.SendAsync("GET", $"{RestHost.List}{name}/logo/", key: null);
        Assert.Equal((404, """{"success":false,"error":"Logo not found"}"""), (answer.Status, answer.Text));
    }
}
