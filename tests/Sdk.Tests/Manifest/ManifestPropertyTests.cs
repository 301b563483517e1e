using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Dispatcharr.PluginSdk.Manifest;
using Dispatcharr.PluginSdk.Rules;

namespace Dispatcharr.PluginSdk.Tests.Manifest;

/// <summary>What holds of every file, however broken. The seeds vary; a failure prints its own.</summary>
public sealed partial class ManifestPropertyTests
{
    private static readonly HashSet<string> Codes = [.. ManifestRules.All.Select(rule => rule.Id)];

    [Fact]
    public void Read_any_bytes_gives_diagnostics_that_hold() => ManifestMutation.Files.Sample(
        file =>
        {
            var result = ManifestReader.Read(file, new() { Registry = true, FolderName = "my-plugin" });
            Assert.Equal(result.IsLegacy, result.Diagnostics.Any(diagnostic => diagnostic.Code == "DSP0701"));
            Assert.All(result.Diagnostics, diagnostic => Check(diagnostic, file));
            Assert.Equal(result.Diagnostics, result.Diagnostics.OrderBy(diagnostic => (diagnostic.Line, diagnostic.Column)));
        },
        iter: 10_000, threads: 1, print: Encoding.Latin1.GetString);

    [Fact]
    public void Write_any_manifest_reads_back_the_same() => ManifestMutation.Files.Sample(
        file => Assert.Null(RoundTrip.Difference(file)), iter: 10_000, threads: 1, print: Encoding.Latin1.GetString);

    [Fact]
    public void Read_any_bytes_lists_what_python_lists()
    {
        using var oracle = PythonOracle.Start();
        if (oracle is null) return;
        ManifestMutation.Files.Sample(
            file => Assert.Null(JsonDifference.Find(oracle.List(file), Listing.Of(ManifestReader.Read(file)))),
            iter: 3_000, threads: 1, print: Encoding.Latin1.GetString);
    }

    private static void Check(ManifestDiagnostic diagnostic, byte[] file)
    {
        Assert.Contains(diagnostic.Code, Codes);
        Assert.Matches(Pointer(), diagnostic.Pointer);
        Assert.False(string.IsNullOrWhiteSpace(diagnostic.Message));
        var lines = Encoding.UTF8.GetString(file).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
        Assert.InRange(diagnostic.Line, 1, lines.Length);
        Assert.InRange(diagnostic.Column, 1, lines[diagnostic.Line - 1].Length + 1);
    }

    [GeneratedRegex("^(/([^~/]|~[01])*)*$", RegexOptions.Singleline)]
    private static partial Regex Pointer();
}
