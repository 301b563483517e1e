using System.Text;
using System.Text.RegularExpressions;

namespace Dispatcharr.PluginSdk.AspNetCore.Tests.Samples;

public sealed partial class HostTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("host-").FullName;

    private string Data => Path.Combine(_home, "data", "dispatcharr-plugin-host");

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    public async Task What_the_console_says_to_do_next_enables_and_runs_the_sample_plugin()
    {
        await using var host = await SampleHost.StartAsync(_home);
        var output = await PasteAsync(host.Console);
        Assert.Equal(3, output.Count);
        Assert.Contains("\"key\":\"channel_cleaner\"", output[0], StringComparison.Ordinal);
        Assert.Contains("\"enabled\":false,\"ever_enabled\":false", output[0], StringComparison.Ordinal);
        Assert.Contains("\"loaded\":true", output[1], StringComparison.Ordinal);
        Assert.StartsWith("{\"success\":true,\"result\":{\"status\":\"ok\"", output[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_admin_key_is_for_its_owners_eyes_and_printed_once()
    {
        await using (var first = await SampleHost.StartAsync(_home))
        {
            var key = (await File.ReadAllTextAsync(Path.Combine(Data, "admin.key"), TestContext.Current.CancellationToken)).Trim();
            Assert.Equal(64, key.Length);
            Assert.Contains(key, first.Console, StringComparison.Ordinal);
            if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(Data, "admin.key")));
            await using var second = await SampleHost.StartAsync(_home);
            Assert.Contains("Plugin host on", second.Console, StringComparison.Ordinal);
            Assert.DoesNotContain(key, second.Console, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_admin_key_that_others_may_have_read_or_planted_is_not_taken()
    {
        if (OperatingSystem.IsWindows()) return;
        Directory.CreateDirectory(Data);
        var file = Path.Combine(Data, "admin.key");
        await File.WriteAllTextAsync(file, "planted", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        await using var host = await SampleHost.StartAsync(_home);
        Assert.Equal(2, host.ExitCode);
        Assert.Contains("Delete it to have one made", host.Console, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sample_plugin_comes_on_first_start_only()
    {
        await using (await SampleHost.StartAsync(_home))
        {
        }

        Directory.Delete(Path.Combine(Data, "plugins", "channel_cleaner"), recursive: true);
        await using var again = await SampleHost.StartAsync(_home);
        Assert.False(Directory.Exists(Path.Combine(Data, "plugins", "channel_cleaner")));
    }

    [Fact]
    public async Task A_plugin_folder_that_was_named_is_left_as_it_is()
    {
        var plugins = Path.Combine(_home, "mine", "plugins");
        await using var host = await SampleHost.StartAsync(_home, ("DISPATCHARR_PLUGINS_DIR", plugins));
        Assert.Empty(Directory.GetFileSystemEntries(plugins));
        Assert.True(File.Exists(Path.Combine(_home, "mine", "plugins.db")));
        Assert.False(Directory.Exists(Data));
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("amdin=SECRET")]
    [InlineData("admin=a,standard=")]
    [InlineData(",")]
    public async Task Keys_that_cannot_be_read_end_the_start_with_the_mend_and_without_the_key(string keys)
    {
        await using var host = await SampleHost.StartAsync(_home, ("DISPATCHARR_API_KEYS", keys));
        Assert.Equal(2, host.ExitCode);
        Assert.Contains("DISPATCHARR_API_KEYS: ", host.Console, StringComparison.Ordinal);
        Assert.Contains("Write admin=KEY,standard=KEY,streamer=KEY", host.Console, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", host.Console, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DISPATCHARR_PLUGINS_DIR", "a-file/plugins")]
    [InlineData("DISPATCHARR_PLUGINS_DB", "a-file/plugins.db")]
    [InlineData("DISPATCHARR_PLUGINS_DB", "")]
    public async Task A_place_that_cannot_be_used_ends_the_start_without_a_stack_trace(string setting, string path)
    {
        await File.WriteAllTextAsync(Path.Combine(_home, "a-file"), "", TestContext.Current.CancellationToken);
        await using var host = await SampleHost.StartAsync(_home, ("DISPATCHARR_API_KEYS", "admin=k"), (setting, Path.Combine(_home, path)));
        Assert.Equal(1, host.ExitCode);
        Assert.StartsWith("The host cannot start: ", host.Console, StringComparison.Ordinal);
        Assert.Contains(setting, host.Console, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", host.Console, StringComparison.Ordinal);
    }

    // Does what the lines say, without the shell and the curl that a machine may not have.
    private static async Task<List<string>> PasteAsync(string console)
    {
        var keyFile = KeyLine().Match(console).Groups[1].Value;
        var output = new List<string>();
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("X-API-Key", (await File.ReadAllTextAsync(keyFile, TestContext.Current.CancellationToken)).Trim());
        foreach (Match line in CurlLine().Matches(console))
        {
            using var content = new StringContent(line.Groups["body"].Value, Encoding.UTF8, "application/json");
            using var answer = line.Groups["body"].Success
                ? await client.PostAsync(line.Groups["url"].Value, content)
                : await client.GetAsync(line.Groups["url"].Value);
            output.Add(await answer.Content.ReadAsStringAsync());
        }

        return output;
    }

    [GeneratedRegex(@"^  KEY=\$\(cat '(.+)'\)$", RegexOptions.Multiline)]
    private static partial Regex KeyLine();

    [GeneratedRegex("""^  curl -H "X-API-Key: \$KEY" (-H 'Content-Type: application/json' )?(?<url>http://\S+)( -d '(?<body>.+)')?$""", RegexOptions.Multiline)]
    private static partial Regex CurlLine();
}
