using System.Diagnostics;
using System.Globalization;

namespace Dispatcharr.PluginSdk.Sqlite.Tests;

/// <summary>The store under several processes, and under processes that are killed.</summary>
public sealed class SeveralProcessesTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Parallel_writers_all_get_through()
    {
        const int Count = 300;
        string[] keys = ["a", "b", "c", "d"];

        var outputs = await Task.WhenAll(keys.Select(async key =>
        {
            using var writer = StartWriter(key, Count.ToString(CultureInfo.InvariantCulture));
            var output = await writer.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await writer.WaitForExitAsync(TestContext.Current.CancellationToken);
            return output;
        }));

        Assert.All(outputs, output => Assert.Equal(Count, Acknowledged(output)));
        Assert.All(keys, key => Assert.Equal(Count, Saved(key).Result));
    }

    // Different numbers of saves before the kill: in the first ones, in the log, and beyond the checkpoint at 1,000 pages.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(17)]
    [InlineData(333)]
    [InlineData(999)]
    [InlineData(2500)]
    public async Task Kill_in_the_middle_of_writes_loses_no_acknowledged_save(int after)
    {
        var acknowledged = await KillWriterAfter("a", after);

        // One save may have been done and not yet been told.
        Assert.InRange(await Saved("a"), acknowledged, acknowledged + 1);
        Assert.Equal("ok", _folder.Sql("PRAGMA integrity_check"));
    }

    [Fact]
    public async Task Kills_one_after_the_other_leave_a_store_that_works()
    {
        for (var round = 1; round <= 5; round++)
        {
            var acknowledged = await KillWriterAfter($"plugin-{round}", round * 40);
            Assert.InRange(await Saved($"plugin-{round}"), acknowledged, acknowledged + 1);
        }

        Assert.Equal(5L, _folder.Sql("SELECT count(*) FROM plugin_state"));
    }

    public void Dispose() => _folder.Dispose();

    private async Task<int> KillWriterAfter(string key, int saves)
    {
        using var writer = StartWriter(key);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        for (var i = 0; i < saves; i++) Assert.NotNull(await writer.StandardOutput.ReadLineAsync(patience.Token));

        // SIGKILL; the writer does not stop to wait for it. What it still printed counts as acknowledged.
        writer.Kill();
        var rest = await writer.StandardOutput.ReadToEndAsync(patience.Token);
        await writer.WaitForExitAsync(patience.Token);
        Assert.NotEqual(0, writer.ExitCode);
        return Math.Max(saves, Acknowledged(rest));
    }

    private async Task<int> Saved(string key)
    {
        await using var store = new SqlitePluginStateStore(_folder.Database);
        return (await store.ReadAllAsync(default)).Single(state => state.Key == key).Settings.GetProperty("n").GetInt32();
    }

    /// <summary>The last whole line's number; the kill may have cut the line after it.</summary>
    private static int Acknowledged(string output) =>
        output[..(output.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries) is [.., var last]
            ? int.Parse(last, CultureInfo.InvariantCulture)
            : 0;

    private Process StartWriter(string key, params string[] rest)
    {
        // The dotnet that runs this test: <root>/shared/Microsoft.NETCore.App/<version>/System.Private.CoreLib.dll
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var dotnet = Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "Sqlite.Writer.dll"), _folder.Database, key, .. rest];
        return Process.Start(new ProcessStartInfo(dotnet, arguments) { RedirectStandardOutput = true })!;
    }
}
