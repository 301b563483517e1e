using System.Text.Json;
using Dispatcharr.PluginSdk.Hosting.State;
using Dispatcharr.PluginSdk.Tests;

namespace Dispatcharr.PluginSdk.Sqlite.Tests;

/// <summary>The contract of every store, and what is particular to a file.</summary>
public sealed class SqlitePluginStateStoreTests : PluginStateStoreTests, IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqlitePluginStateStore _store;

    public SqlitePluginStateStoreTests() => _store = new(_folder.Database);

    protected override IPluginStateStore Store => _store;

    [Fact]
    public async Task Reopen_finds_everything()
    {
        await _store.RegisterAsync([Plugin("b"), Plugin("a")], default);
        await _store.SetEnabledAsync("a", true, default);
        await _store.SaveSettingsAsync("a", JsonElement.Parse("""{"x":1}"""), default);
        await _store.DisposeAsync();

        await using var again = new SqlitePluginStateStore(_folder.Database);
        var states = await again.ReadAllAsync(default);

        Assert.Equal(["b", "a"], states.Select(state => state.Key));
        Assert.Equal((true, true, """{"x":1}"""), (states[1].Enabled, states[1].EverEnabled, states[1].Settings.GetRawText()));
    }

    [Fact]
    public async Task Two_stores_on_one_file_see_and_spare_what_the_other_changed()
    {
        await using var other = new SqlitePluginStateStore(_folder.Database);
        await _store.RegisterAsync([Plugin("a")], default);

        Assert.True(await other.SetEnabledAsync("a", true, default));
        Assert.True(await _store.SaveSettingsAsync("a", JsonElement.Parse("""{"x":1}"""), default));
        await other.RegisterAsync([Plugin("a", "New")], default);

        var state = Assert.Single(await _store.ReadAllAsync(default));
        Assert.Equal(("New", true, """{"x":1}"""), (state.Name, state.Enabled, state.Settings.GetRawText()));
    }

    [Fact]
    public async Task Many_stores_at_a_new_file_at_once_all_get_in()
    {
        var keys = Enumerable.Range(0, 8).Select(i => $"plugin-{i}").ToArray();

        await Task.WhenAll(keys.Select(key => Task.Run(async () =>
        {
            await using var store = new SqlitePluginStateStore(_folder.Database);
            await store.RegisterAsync([Plugin(key)], default);
            for (var n = 1; n <= 20; n++) Assert.True(await store.SaveSettingsAsync(key, JsonElement.Parse($$"""{"n":{{n}}}"""), default));
        })));

        var states = await _store.ReadAllAsync(default);
        Assert.Equal(keys, states.Select(state => state.Key).Order());
        Assert.All(states, state => Assert.Equal("""{"n":20}""", state.Settings.GetRawText()));
    }

    [Theory]
    [InlineData("{\"a\":1, /* why */ \"b\":[1,],}")]
    public async Task SaveSettings_of_lenient_json_can_be_read_again(string json)
    {
        using var document = JsonDocument.Parse(json, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        await _store.RegisterAsync([Plugin("a")], default);
        await _store.SaveSettingsAsync("a", document.RootElement, default);

        Assert.Equal(1, Assert.Single(await _store.ReadAllAsync(default)).Settings.GetProperty("b")[0].GetInt32());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    public async Task SaveSettings_of_no_object_throws(string json)
    {
        await _store.RegisterAsync([Plugin("a")], default);

        await Assert.ThrowsAsync<ArgumentException>(async () => await _store.SaveSettingsAsync("a", JsonElement.Parse(json), default));
        await Assert.ThrowsAsync<ArgumentException>(async () => await _store.SaveSettingsAsync("a", default, default));
    }

    [Fact]
    public async Task Every_call_honours_a_cancelled_token()
    {
        await _store.RegisterAsync([Plugin("a")], default);
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await _store.ReadAllAsync(cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await _store.RegisterAsync([Plugin("b")], cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await _store.SetEnabledAsync("a", true, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await _store.SaveSettingsAsync("a", JsonElement.Parse("{}"), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await _store.DeleteAsync("a", cancelled));
        Assert.Equal(Plugin("a"), Assert.Single(await _store.ReadAllAsync(default)));
    }

    [Fact]
    public async Task Calls_after_dispose_throw()
    {
        await _store.RegisterAsync([Plugin("a")], default);
        await _store.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await _store.ReadAllAsync(default));
    }

    [Fact]
    public async Task Missing_folders_are_made_and_only_the_owner_may_read()
    {
        var path = Path.Combine(_folder.Path, "new", "folder", "state.db");
        await using var store = new SqlitePluginStateStore(path);
        await store.RegisterAsync([Plugin("a")], default);

        if (OperatingSystem.IsWindows()) return;
        foreach (var file in (string[])[path, path + "-wal", path + "-shm"])
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public async Task Writes_go_through_a_write_ahead_log()
    {
        await _store.RegisterAsync([Plugin("a")], default);

        Assert.Equal("wal", _folder.Sql("PRAGMA journal_mode"));
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }
}
