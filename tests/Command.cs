using System.Diagnostics;
using System.Text;

namespace Dispatcharr.PluginSdk.Tests;

/// <summary>A program that a test ran to its end.</summary>
internal sealed record Command(int ExitCode, string Output, string Error)
{
    /// <summary>Runs a program; ends it when the test is cancelled.</summary>
    public static async Task<Command> RunAsync(
        string program, IEnumerable<string> arguments, string? directory = null, string? input = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardInputEncoding = utf8, StandardOutputEncoding = utf8, StandardErrorEncoding = utf8,
            WorkingDirectory = directory ?? "",
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var cancelled = TestContext.Current.CancellationToken;
        using var kill = cancelled.Register(() => process.Kill(entireProcessTree: true));
        var output = process.StandardOutput.ReadToEndAsync(cancelled);
        var error = process.StandardError.ReadToEndAsync(cancelled);
        await process.StandardInput.WriteAsync((input ?? "").AsMemory(), cancelled);
        process.StandardInput.Close();
        await process.WaitForExitAsync(cancelled);
        return new(process.ExitCode, await output, await error);
    }
}
