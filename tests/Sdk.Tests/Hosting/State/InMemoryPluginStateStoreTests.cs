using System.Text.Json;
using Dispatcharr.PluginSdk.Hosting.State;

namespace Dispatcharr.PluginSdk.Tests.Hosting.State;

public sealed class InMemoryPluginStateStoreTests
{
    private readonly InMemoryPluginStateStore _store = new();

    [Fact]
    public async Task Register_again_updates_the_shown_texts_and_nothing_else()
    {
        await _store.RegisterAsync([new PluginState { Key = "b", Name = "B" }, new PluginState { Key = "a", Name = "A" }], default);
        await _store.SetEnabledAsync("b", true, default);
        using (var document = JsonDocument.Parse("""{"x":1}""")) await _store.SaveSettingsAsync("b", document.RootElement, default);
        await _store.SetEnabledAsync("b", false, default);

        await _store.RegisterAsync([new PluginState { Key = "b", Name = "New", Version = "2", Enabled = true }], default);

        var states = await _store.ReadAllAsync(default);
        Assert.Equal(["b", "a"], states.Select(state => state.Key));
        Assert.True(states[0] is { Name: "New", Version: "2", Enabled: false, EverEnabled: true });
        Assert.Equal("""{"x":1}""", states[0].Settings.GetRawText());
    }

    [Fact]
    public async Task Change_of_an_unknown_key_answers_false()
    {
        Assert.False(await _store.SetEnabledAsync("none", true, default));
        Assert.False(await _store.SaveSettingsAsync("none", default, default));
        Assert.False(await _store.DeleteAsync("none", default));
        Assert.Empty(await _store.ReadAllAsync(default));
    }
}
