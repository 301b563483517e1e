using System.Text.Json;
using Dispatcharr.PluginSdk.Hosting.State;

namespace Dispatcharr.PluginSdk.Sqlite.Tests;

/// <summary>Files that are old, new, foreign or broken.</summary>
public sealed class UnusableFileTests : IDisposable
{
    // The first schema that was published. When another one follows, this text stays as it is.
    private const string Version1 =
        """
        CREATE TABLE plugin_state (
            id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL, version TEXT NOT NULL, description TEXT NOT NULL,
            enabled INTEGER NOT NULL DEFAULT 0, ever_enabled INTEGER NOT NULL DEFAULT 0, settings TEXT) STRICT;
        INSERT INTO plugin_state VALUES (7, 'old', 'Old', '1.0', 'Text', 0, 1, '{"x":1}');
        PRAGMA application_id = 1146310739;
        PRAGMA user_version = 1;
        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Open_of_version_1_keeps_its_rows()
    {
        _folder.Sql(Version1);

        await using var store = new SqlitePluginStateStore(_folder.Database);
        await store.RegisterAsync([new PluginState { Key = "new" }], default);

        var states = await store.ReadAllAsync(default);
        Assert.Equal(["old", "new"], states.Select(state => state.Key));
        Assert.Equal((false, true, """{"x":1}"""), (states[0].Enabled, states[0].EverEnabled, states[0].Settings.GetRawText()));
    }

    [Fact]
    public async Task Open_of_an_empty_file_makes_the_newest_schema()
    {
        File.WriteAllBytes(_folder.Database, []);

        await using (var store = new SqlitePluginStateStore(_folder.Database)) Assert.Empty(await store.ReadAllAsync(default));

        Assert.Equal(1L, _folder.Sql("PRAGMA user_version"));
    }

    [Fact]
    public async Task Open_of_a_newer_schema_is_refused_and_changes_nothing()
    {
        _folder.Sql(Version1);
        _folder.Sql("PRAGMA user_version = 99");
        var before = File.ReadAllBytes(_folder.Database);

        Assert.Contains("schema version 99", await Trouble(), StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(_folder.Database));
    }

    [Fact]
    public async Task Open_of_another_programs_database_is_refused_and_changes_nothing()
    {
        _folder.Sql("CREATE TABLE plugin_state (theirs)");
        var before = File.ReadAllBytes(_folder.Database);

        Assert.Contains("another program", await Trouble(), StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(_folder.Database));
    }

    [Fact]
    public async Task Open_of_a_file_that_is_no_database_is_refused_and_changes_nothing()
    {
        File.WriteAllText(_folder.Database, new string('x', 5000));

        Assert.Contains("no SQLite database", await Trouble(), StringComparison.Ordinal);
        Assert.Equal(new string('x', 5000), File.ReadAllText(_folder.Database));
    }

    [Fact]
    public async Task Read_of_a_damaged_file_says_so()
    {
        _folder.Sql(Version1);
        using (var file = File.OpenWrite(_folder.Database))
        {
            file.Position = 4096;
            file.Write(Enumerable.Repeat((byte)0xA5, 8192).ToArray());
        }

        Assert.Contains("damaged", await Trouble(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{broken")]
    [InlineData("")]
    [InlineData("[1]")]
    [InlineData("\"text\"")]
    [InlineData("null")]
    public async Task Settings_that_are_no_object_count_as_none(string settings)
    {
        _folder.Sql(Version1);
        _folder.Sql($"UPDATE plugin_state SET settings = '{settings}'");

        await using var store = new SqlitePluginStateStore(_folder.Database);
        var state = Assert.Single(await store.ReadAllAsync(default));

        Assert.Equal(("old", true, JsonValueKind.Undefined), (state.Key, state.EverEnabled, state.Settings.ValueKind));
    }

    [Fact]
    public async Task Open_of_a_file_that_must_not_be_written_says_so()
    {
        // The write version of the header: more than 2 tells SQLite to leave the file alone, whoever asks (file modes do not stop root).
        _folder.Sql(Version1);
        using (var file = File.OpenWrite(_folder.Database))
        {
            file.Position = 18;
            file.WriteByte(3);
        }

        File.SetAttributes(_folder.Database, FileAttributes.ReadOnly);
        Assert.Contains("cannot be written", await Trouble(), StringComparison.Ordinal);
        File.SetAttributes(_folder.Database, FileAttributes.Normal);
    }

    [Fact]
    public async Task Open_of_a_folder_says_so()
    {
        Directory.CreateDirectory(_folder.Database);

        Assert.Contains("must not be a folder", await Trouble(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_below_a_file_says_so()
    {
        File.WriteAllText(_folder.Database, "");
        await using var store = new SqlitePluginStateStore(Path.Combine(_folder.Database, "state.db"));

        Assert.Contains("cannot be made", (await Assert.ThrowsAsync<IOException>(async () => await store.ReadAllAsync(default))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_after_the_trouble_is_mended_works()
    {
        File.WriteAllText(_folder.Database, "no database, and longer than a header of one hundred bytes would be ....................................");
        await using var store = new SqlitePluginStateStore(_folder.Database);
        await Assert.ThrowsAsync<IOException>(async () => await store.ReadAllAsync(default));

        File.Delete(_folder.Database);

        Assert.Empty(await store.ReadAllAsync(default));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>What the store says of the file, which it must name.</summary>
    private async Task<string> Trouble()
    {
        await using var store = new SqlitePluginStateStore(_folder.Database);
        var trouble = await Assert.ThrowsAsync<IOException>(async () => await store.ReadAllAsync(default));
        Assert.Contains($"'{_folder.Database}'", trouble.Message, StringComparison.Ordinal);
        return trouble.Message;
    }
}
