using System.Diagnostics;
using System.Globalization;

namespace Dispatcharr.PluginSdk.Bench.Floors;

/// <summary>A Python process that reads the same manifests when told to, and times itself.</summary>
internal sealed class PythonLoop : IDisposable
{
    private const string Debian = "/usr/bin/python3";

    private readonly Process _python;

    public PythonLoop(string root)
    {
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "Floors", "json_load.py"), root];
        _python = Process.Start(new ProcessStartInfo(File.Exists(Debian) ? Debian : "python3", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
    }

    public TimeSpan Read(int times)
    {
        _python.StandardInput.WriteLine(times.ToString(CultureInfo.InvariantCulture));
        _python.StandardInput.Flush();
        var answer = _python.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The Python process ended; its error is above.");
        return TimeSpan.FromMicroseconds(long.Parse(answer, CultureInfo.InvariantCulture) / 1000.0);
    }

    public void Dispose()
    {
        _python.StandardInput.Close();
        _python.WaitForExit();
        _python.Dispose();
    }
}
