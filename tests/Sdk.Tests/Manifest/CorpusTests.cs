using System.Text.Json;
using Dispatcharr.PluginSdk.Manifest;

namespace Dispatcharr.PluginSdk.Tests.Manifest;

/// <summary>Other people's manifests, where they lie beside the repository: each must be listed as the real loader lists it.</summary>
public sealed class CorpusTests
{
    [Fact]
    public void Read_real_manifest_lists_what_dispatcharr_lists()
    {
        var differences = Files().Select(file => (file, found: Compare(file))).Where(pair => pair.found is not null);
        Assert.Empty(differences.Select(pair => $"{pair.file}: {pair.found}").ToArray());
    }

    [Fact]
    public void Read_manifest_that_dispatcharr_keeps_whole_finds_no_error_but_credentials()
    {
        var errors =
            from file in Files()
            let expected = Expected(file)
            where !expected.GetProperty("legacy").GetBoolean() && IsEmpty(expected, "dropped_fields") && IsEmpty(expected, "dropped_actions")
            from diagnostic in ManifestReader.Read(File.ReadAllBytes(file)).Diagnostics
            where diagnostic.Severity == ManifestSeverity.Error && !diagnostic.Code.StartsWith("DSP01", StringComparison.Ordinal)
            select $"{Path.GetFileName(file)}: {diagnostic}";
        Assert.Empty(errors.ToArray());
    }

    [Fact]
    public void Read_manifest_that_dispatcharr_drops_entries_of_finds_an_error_for_each()
    {
        var silent =
            from file in Files()
            let expected = Expected(file)
            let result = ManifestReader.Read(File.ReadAllBytes(file))
            from list in (string[])["fields", "actions"]
            from index in expected.GetProperty($"dropped_{list}").EnumerateArray().Select(Index)
            where !result.Diagnostics.Any(diagnostic => diagnostic.Severity == ManifestSeverity.Error
                && (diagnostic.Pointer + "/").StartsWith($"/{list}/{index}/", StringComparison.Ordinal))
            select $"{Path.GetFileName(file)}: {list}/{index}";
        Assert.Empty(silent.ToArray());
    }

    [Fact]
    public void Write_real_manifest_reads_back_the_same() =>
        Assert.Empty(Files().Select(file => RoundTrip.Difference(File.ReadAllBytes(file))).OfType<string>().ToArray());

    private static IEnumerable<string> Files() => Repository.Corpus is not { } root
        ? []
        : Directory.EnumerateFiles(Path.Combine(root, "manifests")).Concat(Directory.EnumerateFiles(Path.Combine(root, "derived")));

    private static JsonElement Expected(string file)
    {
        var prefix = Path.GetFileName(Path.GetDirectoryName(file)) == "derived" ? "derived__" : "";
        return JsonElement.Parse(File.ReadAllText(Path.Combine(Repository.Corpus!, "expected", prefix + Path.GetFileName(file))));
    }

    private static string? Compare(string file)
    {
        var expected = Expected(file);
        var have = Listing.Of(ManifestReader.Read(File.ReadAllBytes(file)));
        return ((string[])["legacy", .. Listing.Texts, "fields", "actions"])
            .Select(name => JsonDifference.Find(OrEmpty(expected.GetProperty(name)), OrEmpty(have.GetProperty(name)), "/" + name))
            .FirstOrDefault(found => found is not null);
    }

    /// <summary>An absent text may be null or empty.</summary>
    private static JsonElement OrEmpty(JsonElement value) => value.ValueKind == JsonValueKind.Null ? JsonElement.Parse("\"\"") : value;

    private static bool IsEmpty(JsonElement expected, string name) => expected.GetProperty(name).GetArrayLength() == 0;

    private static int Index(JsonElement dropped) => dropped.ValueKind == JsonValueKind.Number ? dropped.GetInt32() : dropped.GetProperty("index").GetInt32();
}
