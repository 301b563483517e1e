using System.Diagnostics;
using Dispatcharr.PluginSdk.Tests;

namespace Dispatcharr.PluginSdk.AspNetCore.Tests.Conformance;

/// <summary>Holds the sample host against conversations recorded with the real backend. Needs Python 3.9 or later.</summary>
public sealed class ReplayTests
{
    [Fact]
    public async Task The_host_answers_as_recorded_or_as_compatibility_tsv_says()
    {
        var folder = Path.Combine(Repository.Root, "tests", "AspNetCore.Tests", "Conformance");
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo("python3")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                Path.Combine(Repository.Root, "tests", "Shared", "Conformance", "replay.py"), "--only-metadata", "--loose-errors", "--headers", "--skip", "/repos/",
                "--fixtures", "Fixtures", "--deviations", Path.Combine(Repository.Root, "docs", "compatibility.tsv"),
                "--start", $"'{dotnet}' '{Path.Combine(Built.Host, "Host.dll")}' --urls http://127.0.0.1:{{port}}",
                "--env", "DISPATCHARR_PLUGINS_DIR={plugins_dir}", "--env", "DISPATCHARR_PLUGINS_DB={state_dir}/plugins.db",
                "--env", "DISPATCHARR_API_KEYS={keys}", "Transcripts",
            },
        };
        using var replay = Process.Start(start)!;
        var output = replay.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = replay.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await replay.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(replay.ExitCode == 0, await output + await errors);
    }
}
