using System.Runtime.InteropServices;

namespace Dispatcharr.PluginSdk.Bench;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    public static string Describe() =>
        $"{Find("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString()}, {Environment.ProcessorCount} cores; "
        + $"{Find("/etc/os-release", "PRETTY_NAME") ?? RuntimeInformation.OSDescription}; {RuntimeInformation.FrameworkDescription}.";

    /// <summary>The value behind a name in a file of <c>name: value</c> or <c>name=value</c> lines.</summary>
    private static string? Find(string path, string name) =>
        File.Exists(path) && File.ReadLines(path).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal)) is { } line
            ? line[(line.IndexOfAny([':', '=']) + 1)..].Trim(' ', '"')
            : null;
}
