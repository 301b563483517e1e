using System.ComponentModel;

namespace Dispatcharr.PluginSdk.Tests;

/// <summary>Finds the Python that tests run scripts with: the one named, Debian's own (which has Debian's packages), or whatever comes first.</summary>
internal static class Python
{
    private const string Variable = "DISPATCHARR_TEST_PYTHON";

    /// <summary>A Python 3 that has a module; without one the test fails on CI, is skipped at the desk, and says what to install.</summary>
    public static async Task<string> WithAsync(string module)
    {
        foreach (var candidate in new[] { Environment.GetEnvironmentVariable(Variable), "/usr/bin/python3", "python3" })
        {
            if (candidate is { Length: > 0 } && await CanImportAsync(candidate, module)) return candidate;
        }

        var mend = $"No Python 3 here can import '{module}'. On Debian: apt-get install python3-{module}; elsewhere: python3 -m pip install {module}. "
            + $"{Variable} names the interpreter to use.";
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", mend);
        Assert.Fail(mend);
        return "";
    }

    private static async Task<bool> CanImportAsync(string python, string module)
    {
        try
        {
            return (await Command.RunAsync(python, ["-c", $"import {module}"])).ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
