namespace Dispatcharr.PluginSdk.AspNetCore.Tests.Listing;

public sealed class SavedSettingsTests(RestHost host) : IClassFixture<RestHost>
{
    private const string Saved = """{"token":"hunter2","open":"shown","unlisted":{"password":"x"},"unset":"","none":null}""";

    [Fact]
    public async Task Who_manages_sees_everything()
    {
        await SaveAsync("elsewhere");
        Assert.Equal(Saved, await SettingsAsync("elsewhere", RestHost.Admin));
    }

    [Fact]
    public async Task Who_reads_sees_neither_secrets_nor_what_no_field_explains()
    {
        await SaveAsync("elsewhere");
        Assert.Equal("""{"token":"********","open":"shown","unlisted":"********","unset":"","none":null}""", await SettingsAsync("elsewhere", RestHost.Standard));
    }

    [Fact]
    public async Task Who_reads_sees_no_value_of_a_plugin_whose_files_are_gone()
    {
        host.Add("gone", """{"fields":[{"id":"token","type":"string","input_type":"password"},{"id":"open","type":"string"}]}""");
        await host.SendAsync("POST", RestHost.List + "reload/");
        await SaveAsync("gone");
        Directory.Delete(Path.Combine(host.Plugins, "gone"), recursive: true);
        await host.SendAsync("POST", RestHost.List + "reload/");
        var text = await SettingsAsync("gone", RestHost.Standard);
        Assert.DoesNotContain("hunter2", text, StringComparison.Ordinal);
        Assert.DoesNotContain("shown", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_that_is_listed_twice_is_masked_when_one_of_them_is()
    {
        host.Add("twice", """{"fields":[{"id":"token","type":"string"},{"id":"token","type":"string","input_type":"password"}]}""");
        await host.SendAsync("POST", RestHost.List + "reload/");
        await SaveAsync("twice");
        Assert.DoesNotContain("hunter2", await SettingsAsync("twice", RestHost.Standard), StringComparison.Ordinal);
    }

    private Task<Answer> SaveAsync(string key) => host.SendAsync("POST", $"{RestHost.List}{key}/settings/", $$"""{"settings":{{Saved}}}""");

    private async Task<string> SettingsAsync(string key, string user) =>
        (await host.SendAsync("GET", RestHost.List, key: user)).Plugin(key).GetProperty("settings").GetRawText();
}
