using System.Diagnostics;
using System.Text;

namespace Dispatcharr.PluginSdk.AspNetCore.Tests.Samples;

/// <summary>The sample host as a user starts it, with a home of its own.</summary>
internal sealed class SampleHost : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _console = new();

    private SampleHost(Process process) => _process = process;

    /// <summary>What it wrote until it had said what to do next, or ended.</summary>
    public string Console => _console.ToString();

    public int ExitCode => _process.ExitCode;

    /// <summary>Starts it and waits until it has said its piece.</summary>
    /// <param name="home">The user's home.</param>
    /// <param name="environment">Further settings.</param>
    public static async Task<SampleHost> StartAsync(string home, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { Path.Combine(Built.Host, "Host.dll"), "--urls", "http://127.0.0.1:0" },
            WorkingDirectory = home,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("DISPATCHARR_", StringComparison.Ordinal)).ToArray()) start.Environment.Remove(name);
        start.Environment["HOME"] = home;
        start.Environment["XDG_DATA_HOME"] = Path.Combine(home, "data");
        foreach (var (name, value) in environment) start.Environment[name] = value;

        var host = new SampleHost(Process.Start(start)!);
        var cancellation = TestContext.Current.CancellationToken;
        while (await host._process.StandardOutput.ReadLineAsync(cancellation) is { } line)
        {
            host._console.AppendLine(line);
            if (line == "Ctrl+C ends it.") return host;
        }

        host._console.Append(await host._process.StandardError.ReadToEndAsync(cancellation));
        await host._process.WaitForExitAsync(cancellation);
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
