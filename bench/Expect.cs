using Dispatcharr.PluginSdk.Manifest;

namespace Dispatcharr.PluginSdk.Bench;

/// <summary>Checks that what is measured does its job: a wrong answer is no fast answer.</summary>
internal static class Expect
{
    public static void That(bool holds, string what)
    {
        if (!holds) throw new InvalidOperationException($"Not measured: expected {what}.");
    }

    public static void Diagnostics(int count, byte[] manifest)
    {
        var found = ManifestReader.Read(manifest).Diagnostics;
        That(found.Length == count, $"{count} diagnostics, found {found.Length}: {string.Join("; ", found.Select(one => $"{one.Code} {one.Pointer}"))}");
    }
}
