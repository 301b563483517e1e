using System.Text.Json;
using Dispatcharr.PluginSdk.Hosting.State;

namespace Dispatcharr.PluginSdk.Tests;

/// <summary>What every store of plugin state must do. Derive from it for each store.</summary>
public abstract class PluginStateStoreTests
{
    /// <summary>An empty store of this test's own.</summary>
    protected abstract IPluginStateStore Store { get; }

    protected static PluginState Plugin(string key, string name = "Name", string version = "1.0", string description = "Text") =>
        new() { Key = key, Name = name, Version = version, Description = description };

    [Fact]
    public async Task ReadAll_of_an_empty_store_is_empty() => Assert.Empty(await Store.ReadAllAsync(default));

    [Fact]
    public async Task Register_new_plugin_is_disabled_and_without_settings()
    {
        await Store.RegisterAsync([Plugin("a") with { Enabled = true, EverEnabled = true, Settings = JsonElement.Parse("{}") }], default);

        var state = Assert.Single(await Store.ReadAllAsync(default));
        Assert.Equal(Plugin("a"), state);
        Assert.Equal(JsonValueKind.Undefined, state.Settings.ValueKind);
    }

    [Fact]
    public async Task Register_known_plugin_updates_its_texts_and_nothing_else()
    {
        await Store.RegisterAsync([Plugin("a")], default);
        await Store.SetEnabledAsync("a", true, default);
        await Store.SaveSettingsAsync("a", JsonElement.Parse("""{"x":1}"""), default);

        await Store.RegisterAsync([Plugin("a", "New", "2.0", "Other")], default);

        var state = Assert.Single(await Store.ReadAllAsync(default));
        Assert.Equal(("New", "2.0", "Other", true, true), (state.Name, state.Version, state.Description, state.Enabled, state.EverEnabled));
        Assert.Equal("""{"x":1}""", state.Settings.GetRawText());
    }

    [Fact]
    public async Task ReadAll_keeps_the_order_of_first_registration()
    {
        await Store.RegisterAsync([Plugin("m"), Plugin("z")], default);
        await Store.RegisterAsync([Plugin("a"), Plugin("z", "New")], default);

        Assert.Equal(["m", "z", "a"], await Keys());
    }

    [Fact]
    public async Task Register_after_delete_lists_the_plugin_last_and_fresh()
    {
        await Store.RegisterAsync([Plugin("a"), Plugin("b")], default);
        await Store.SetEnabledAsync("a", true, default);

        Assert.True(await Store.DeleteAsync("a", default));
        await Store.RegisterAsync([Plugin("a")], default);

        Assert.Equal(["b", "a"], await Keys());
        Assert.False((await Store.ReadAllAsync(default))[1].EverEnabled);
    }

    [Fact]
    public async Task SetEnabled_off_leaves_ever_enabled()
    {
        await Store.RegisterAsync([Plugin("a"), Plugin("b")], default);

        Assert.True(await Store.SetEnabledAsync("a", true, default));
        Assert.Equal((true, true), await Flags("a"));
        Assert.True(await Store.SetEnabledAsync("a", false, default));
        Assert.Equal((false, true), await Flags("a"));
        Assert.True(await Store.SetEnabledAsync("b", false, default));
        Assert.Equal((false, false), await Flags("b"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"z":1,"a":[1.50,1e3,-0],"text":"\u00fc\ud800 \"ü\"","n":null,"a":{"deep":{}}}""")]
    [InlineData("""{"big":123456789012345678901234567890,"spaces" : [ ]}""")]
    public async Task SaveSettings_keeps_the_json_as_it_was_written(string json)
    {
        await Store.RegisterAsync([Plugin("a"), Plugin("b")], default);

        Assert.True(await Store.SaveSettingsAsync("a", JsonElement.Parse(json), default));

        Assert.Equal(json, (await State("a")).Settings.GetRawText());
        Assert.Equal(JsonValueKind.Undefined, (await State("b")).Settings.ValueKind);
    }

    [Fact]
    public async Task SaveSettings_outlives_the_document_it_came_from()
    {
        await Store.RegisterAsync([Plugin("a")], default);
        using (var document = JsonDocument.Parse("""{"x":1}""")) await Store.SaveSettingsAsync("a", document.RootElement, default);

        Assert.Equal("""{"x":1}""", (await State("a")).Settings.GetRawText());
    }

    [Fact]
    public async Task SaveSettings_replaces_the_whole_value()
    {
        await Store.RegisterAsync([Plugin("a")], default);
        await Store.SaveSettingsAsync("a", JsonElement.Parse("""{"x":1}"""), default);
        await Store.SaveSettingsAsync("a", JsonElement.Parse("""{"y":2}"""), default);

        Assert.Equal("""{"y":2}""", (await State("a")).Settings.GetRawText());
    }

    [Fact]
    public async Task Unknown_keys_answer_false_and_add_nothing()
    {
        await Store.RegisterAsync([Plugin("a")], default);

        Assert.False(await Store.SetEnabledAsync("A", true, default));
        Assert.False(await Store.SaveSettingsAsync("b", JsonElement.Parse("{}"), default));
        Assert.False(await Store.DeleteAsync("b", default));
        Assert.Equal(Plugin("a"), Assert.Single(await Store.ReadAllAsync(default)));
    }

    [Theory]
    [InlineData("ünïcode-ключ")]
    [InlineData("it's; DROP TABLE plugin_state --")]
    [InlineData("")]
    public async Task Keys_are_any_text(string key)
    {
        await Store.RegisterAsync([Plugin(key)], default);

        Assert.True(await Store.SetEnabledAsync(key, true, default));
        Assert.Equal([key], await Keys());
    }

    [Fact]
    public async Task Calls_at_once_lose_nothing()
    {
        var keys = Enumerable.Range(0, 8).Select(i => $"plugin-{i}").ToArray();
        await Store.RegisterAsync([.. keys.Select(key => Plugin(key))], default);

        await Task.WhenAll(keys.Select(key => Task.Run(async () =>
        {
            for (var n = 1; n <= 50; n++)
            {
                await Store.SaveSettingsAsync(key, JsonElement.Parse($$"""{"n":{{n}}}"""), default);
                await Store.SetEnabledAsync(key, n % 2 == 0, default);
            }
        })));

        var states = await Store.ReadAllAsync(default);
        Assert.All(states, state => Assert.Equal("""{"n":50}""", state.Settings.GetRawText()));
        Assert.All(states, state => Assert.True(state.Enabled));
    }

    private async Task<PluginState> State(string key) => (await Store.ReadAllAsync(default)).Single(state => state.Key == key);

    private async Task<(bool Enabled, bool EverEnabled)> Flags(string key) => await State(key) is var state ? (state.Enabled, state.EverEnabled) : default;

    private async Task<string[]> Keys() => [.. (await Store.ReadAllAsync(default)).Select(state => state.Key)];
}
