using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json;

namespace Dispatcharr.PluginSdk.Tests.Cli;

public sealed class ZipTests
{
    [Theory]
    [InlineData("flat", "plugin.json", "plugin.py")]
    [InlineData("in a folder", "tool/plugin.json", "tool/plugin.py")]
    [InlineData("the package goes after plugin.py", "b/plugin.json", "a/__init__.py", "b/plugin.py")]
    [InlineData("the least deep one", "z/plugin.json", "a/b/plugin.py", "z/plugin.py")]
    [InlineData("an assembly alone", "tool/plugin.json", "tool/Tool.dll", "other/plugin.json.txt")]
    [InlineData("a name with dots", "a/../tool/plugin.json", "tool/plugin.py")]
    public async Task The_manifest_beside_the_code_counts(string about, string manifest, params string[] others)
    {
        using var folder = new TemporaryFolder();
        var path = Zip(folder, [(manifest, $$"""{"name":"{{about}}"}"""), .. others.Select(name => (name, ""))]);

        var run = await Program.RunAsync("inspect", "--json", path);

        var row = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(path, row.GetProperty("path").GetString());
        Assert.Equal(about, row.GetProperty("manifest").GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_manifest_above_the_code_is_lost()
    {
        using var folder = new TemporaryFolder();
        var path = Zip(folder, ("plugin.json", "{}"), ("tool/plugin.py", ""));

        var run = await Program.RunAsync("validate", path);

        Assert.Contains("DSP0705", run.Output);
    }

    [Fact]
    public async Task Problems_are_placed_inside_the_archive()
    {
        using var folder = new TemporaryFolder();
        var path = Zip(folder, ("tool/plugin.json", "[]"), ("tool/plugin.py", ""));

        var run = await Program.RunAsync("validate", path);

        Assert.StartsWith($"{path}/tool/plugin.json:1:1: error DSP0701", run.Output);
        Assert.Equal(1, run.ExitCode);
    }

    [Theory]
    [InlineData("../plugin.py")]
    [InlineData("a/../../plugin.py")]
    [InlineData("/plugin.py")]
    [InlineData("..hidden/plugin.py")]
    public async Task An_entry_that_leads_out_is_refused(string name)
    {
        using var folder = new TemporaryFolder();

        await RefusedAsync(Zip(folder, (name, ""), ("plugin.py", ""), ("plugin.json", "{}")), "leads out of the archive");
    }

    [Theory]
    [InlineData(1_024, false)]
    [InlineData(1_025, true)]
    [InlineData(60_000, true)]
    public async Task A_name_beyond_bounds_is_refused(int length, bool refused)
    {
        using var folder = new TemporaryFolder();
        var path = Zip(folder, ("plugin.json", "{}"), ("plugin.py", ""), (string.Concat(Enumerable.Repeat("a/", length))[^length..], ""), (new string('b', length), ""));

        if (refused) await RefusedAsync(path, "a name of more than 1,024 characters");
        else Assert.Equal(0, (await Program.RunAsync("validate", path)).ExitCode);
    }

    [Fact]
    public async Task An_archive_without_code_is_refused()
    {
        using var folder = new TemporaryFolder();

        await RefusedAsync(Zip(folder, ("plugin.json", "{}")), "holds no plugin");
    }

    [Fact]
    public async Task What_is_no_archive_is_refused()
    {
        using var folder = new TemporaryFolder();

        await RefusedAsync(folder.Write("x.zip", "no archive"), "no zip");
        await RefusedAsync(folder.Write("empty.zip"), "no zip");
    }

    [Fact]
    public async Task A_manifest_that_swells_is_refused()
    {
        using var folder = new TemporaryFolder();

        await RefusedAsync(Zip(folder, ("plugin.json", new string(' ', 40 << 20)), ("plugin.py", "")), "larger than 16 MiB");
    }

    [Theory]
    [InlineData(2_000, false)]
    [InlineData(2_001, true)]
    [InlineData(5_000, true)]
    public async Task As_many_files_as_Dispatcharr_takes(int files, bool refused)
    {
        using var folder = new TemporaryFolder();
        var path = Zip(folder, [("plugin.json", "{}"), ("plugin.py", ""), ("sub/", ""), .. Enumerable.Range(2, files - 2).Select(number => ($"sub/{number}", ""))]);

        if (refused) await RefusedAsync(path, "more than 2,000 files");
        else Assert.Equal(0, (await Program.RunAsync("validate", path)).ExitCode);
    }

    [Fact]
    public async Task An_archive_that_lies_about_its_entries_is_refused()
    {
        using var folder = new TemporaryFolder();
        var path = Zip(folder, [.. Enumerable.Range(0, 5_000).Select(number => ($"sub/{number}", ""))]);
        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(bytes.Length - 14), 1); // on this disk
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(bytes.Length - 12), 1); // in all
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);

        await RefusedAsync(path, "more than 2,000 files");
    }

    [Fact]
    public async Task An_archive_that_keeps_its_numbers_elsewhere_is_refused()
    {
        using var folder = new TemporaryFolder();
        var path = Zip(folder, ("plugin.json", "{}"), ("plugin.py", ""));
        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        bytes.AsSpan(bytes.Length - 18, 4).Fill(0xFF); // The numbers of the disks.
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);

        await RefusedAsync(path, "more than 2,000 files");
    }

    [Fact]
    public async Task A_pipe_named_like_an_archive_is_refused()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "pipe.zip");
        using (var mkfifo = System.Diagnostics.Process.Start("mkfifo", [path])) await mkfifo.WaitForExitAsync(TestContext.Current.CancellationToken);
        await using var writer = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);

        await RefusedAsync(path, "a pipe or a device");
    }

    [Fact]
    public async Task A_damaged_archive_is_refused()
    {
        using var folder = new TemporaryFolder();
        var path = Zip(folder, ("plugin.json", "{}" + new string(' ', 1_000)), ("plugin.py", ""));
        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        bytes.AsSpan(30 + "plugin.json".Length, 8).Fill(0xFF); // The compressed manifest follows its header.
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);

        await RefusedAsync(path, "cannot be read");
    }

    private static async Task RefusedAsync(string path, string reason)
    {
        var run = await Program.RunAsync("validate", path, "plugins/valid");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(reason, run.Error);
        Assert.StartsWith("1 manifest: ", run.Output);
    }

    private static string Zip(TemporaryFolder folder, params (string Name, string Text)[] entries)
    {
        var path = Path.Combine(folder.Path, "plugin.zip");
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, text) in entries)
        {
            using var writer = new StreamWriter(archive.CreateEntry(name).Open());
            writer.Write(text);
        }

        return path;
    }
}
