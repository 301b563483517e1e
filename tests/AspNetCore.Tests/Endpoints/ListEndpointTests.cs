using System.Text.Json;

namespace Dispatcharr.PluginSdk.AspNetCore.Tests.Endpoints;

public sealed class ListEndpointTests(RestHost host) : IClassFixture<RestHost>
{
    [Fact]
    public async Task A_plugin_has_the_25_members_in_dispatcharrs_order()
    {
        var plugin = (await host.SendAsync("GET", RestHost.List)).Plugin("answers");
        Assert.Equal(
            "key name version description author help_url enabled ever_enabled fields settings actions missing trusted loaded legacy logo_url source_repo "
            + "source_repo_name is_official_repo slug is_managed installed_version_is_prerelease update_available latest_version deprecated",
            string.Join(' ', plugin.EnumerateObject().Select(member => member.Name)));
        Assert.Equal(
            """{"key":"answers","name":"Réponse 😀","version":"1.2.3","description":"Answers in every way that a run can end.","author":"Tests","help_url":"https://example.invalid/rest","enabled":false,"ever_enabled":false,"fields":[{"id":"limit","label":"Limit","type":"number","default":5,"min":0.0},{"id":"token","label":"Token","type":"string","input_type":"password"}],"settings":{},"actions":[{"id":"echo","label":"Echo"}],"missing":false,"trusted":false,"loaded":false,"legacy":false,"logo_url":null,"source_repo":null,"source_repo_name":null,"is_official_repo":false,"slug":"","is_managed":false,"installed_version_is_prerelease":false,"update_available":false,"latest_version":"","deprecated":false}""",
            plugin.GetRawText());
    }

    [Theory]
    [InlineData("with space", "with_space", "with_space")]
    [InlineData("hash#name", "hash#name", "hash#name")]
    [InlineData("ünicode", "ünicode", "%C3%BCnicode")]
    [InlineData("a%2Fb", "a%2fb", "a%2fb")]
    [InlineData("quo\"te", "quo\"te", "quo%22te")]
    public async Task A_logo_url_is_absolute_and_escaped_as_dispatcharr_does(string folder, string key, string escaped)
    {
        host.Add(folder, "{}");
        var logo = Path.Combine(host.Plugins, folder, "logo.png");
        await File.WriteAllBytesAsync(logo, [1, 2, 3], TestContext.Current.CancellationToken);
        await host.SendAsync("POST", RestHost.List + "reload/");
        Assert.Equal($"{host.Url}{RestHost.List}{escaped}/logo/", await LogoUrlAsync(key));
        File.Delete(logo);
        Assert.Null(await LogoUrlAsync(key));
    }

    [Theory]
    [InlineData("https", "https")]
    [InlineData("https, http", "https")]
    [InlineData("javascript", "http")]
    public async Task A_logo_url_names_the_host_and_scheme_that_the_client_used(string forwarded, string scheme)
    {
        host.Add("logo", "{}");
        await File.WriteAllBytesAsync(Path.Combine(host.Plugins, "logo", "logo.png"), [1], TestContext.Current.CancellationToken);
        await host.SendAsync("POST", RestHost.List + "reload/");
        Assert.Equal($"{scheme}://tv.example.com{RestHost.List}logo/logo/", await LogoUrlAsync("logo", ("Host", "tv.example.com"), ("X-Forwarded-Proto", forwarded)));
    }

    [Fact]
    public async Task Reload_counts_the_folders_and_a_plugin_without_one_stays_listed_as_missing()
    {
        host.Add("gone", """{"name":"Gone","version":"2","author":"A","actions":[{"id":"a","label":"A"}]}""");
        var before = (await host.SendAsync("POST", RestHost.List + "reload/", "{bad")).Json.GetProperty("count").GetInt32();
        Directory.Delete(Path.Combine(host.Plugins, "gone"), recursive: true);
        Assert.Equal($$"""{"success":true,"count":{{before - 1}}}""", (await host.SendAsync("POST", RestHost.List + "reload/")).Text);
        var gone = (await host.SendAsync("GET", RestHost.List)).Plugin("gone");
        Assert.Equal(("Gone", "2", "", true), (Text(gone, "name"), Text(gone, "version"), Text(gone, "author"), gone.GetProperty("missing").GetBoolean()));
        Assert.Equal(0, gone.GetProperty("actions").GetArrayLength());
    }

    private async Task<string?> LogoUrlAsync(string key, params (string, string)[] headers) =>
        Text((await host.SendAsync("GET", RestHost.List, null, [("X-API-Key", RestHost.Admin), .. headers])).Plugin(key), "logo_url");

    private static string? Text(JsonElement plugin, string member) => plugin.GetProperty(member).GetString();
}
