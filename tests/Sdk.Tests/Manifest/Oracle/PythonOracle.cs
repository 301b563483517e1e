using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace Dispatcharr.PluginSdk.Tests.Manifest;

/// <summary>Asks Python what Dispatcharr would list of a file, where Python is at hand.</summary>
internal sealed class PythonOracle : IDisposable
{
    private readonly Process _process;

    private PythonOracle(Process process) => _process = process;

    /// <summary>Null where there is no python3.</summary>
    public static PythonOracle? Start()
    {
        var script = Path.Combine(Repository.Root, "tests", "Sdk.Tests", "Manifest", "Oracle", "oracle.py");
        try
        {
            return new(Process.Start(new ProcessStartInfo("python3", [script]) { RedirectStandardInput = true, RedirectStandardOutput = true })!);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    public JsonElement List(ReadOnlySpan<byte> file)
    {
        _process.StandardInput.WriteLine(Convert.ToBase64String(file));
        _process.StandardInput.Flush();
        return JsonElement.Parse(_process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("Python ended."));
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
