using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Dispatcharr.PluginSdk.Manifest;

namespace Dispatcharr.PluginSdk.Tests.Schema;

/// <summary>The schema refuses exactly what makes Dispatcharr lose something, as the reader sees it.</summary>
public sealed class SchemaTests
{
    private static readonly ImmutableHashSet<string> StructuralCodes =
        ["DSP0214", "DSP0215", "DSP0311", "DSP0701", "DSP0702", "DSP0707", "DSP0708", "DSP0709", "DSP0712"];

    /// <summary>U+0000 and numbers beyond a double have rules of their own, which also hold where nothing is dropped.</summary>
    private static readonly ImmutableHashSet<string> SometimesStructuralCodes = ["DSP0710", "DSP0711"];

    [Fact]
    public async Task The_embedded_schema_is_the_published_one()
    {
        await using var embedded = ManifestSchema.OpenRead();
        using var reader = new StreamReader(embedded);

        var published = await File.ReadAllTextAsync(IndependentValidator.SchemaPath, TestContext.Current.CancellationToken);

        Assert.Equal(published, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Equal("urn:dispatcharr:plugin-manifest:0.29", JsonDocument.Parse(published).RootElement.GetProperty("$id").GetString());
    }

    [Fact]
    public async Task It_agrees_with_the_reader_on_every_recorded_case()
    {
        var path = Path.Combine(Repository.Root, "tests", "Shared", "Conformance", "normalise-cases.json");
        using var cases = JsonDocument.Parse(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));

        await AgreesAsync([.. cases.RootElement.GetProperty("cases").EnumerateArray().Select(Wrap).OfType<string>().Where(IsJson)], atLeast: 300);
    }

    [Fact]
    public async Task It_agrees_with_the_reader_on_generated_manifests() =>
        await AgreesAsync([.. ManifestGenerator.Generate(seed: 29, count: 6_000)], atLeast: 6_000);

    [Fact]
    public async Task It_agrees_with_the_reader_on_every_real_manifest()
    {
        Assert.SkipWhen(Repository.Corpus is null, Repository.OutsideTheRepository);
        string[] files = [.. Directory.GetFiles(Path.Combine(Repository.Corpus, "manifests")), .. Directory.GetFiles(Path.Combine(Repository.Corpus, "derived"))];

        await AgreesAsync([.. files.Select(File.ReadAllText)], atLeast: 80);
    }

    /// <summary>The limits that docs/schema.md admits: the reader is right, the schema cannot know.</summary>
    [Theory]
    [InlineData("""{"fields":[{"id":"\ud800","type":"string"}]}""")]
    [InlineData("""{"fields":[{"id":"a","type":"string","default":[NaN]}]}""")]
    [InlineData("""{"fields":[{"id":"a","type":"string","default":1e400}]}""")]
    [InlineData("""{"fields":[{"id":"a","type":"number","min":"1e999"}]}""")]
    public async Task What_no_schema_can_state_is_lost_and_valid(string manifest)
    {
        Assert.True(Loses(manifest));
        Assert.Equal(["valid"], await IndependentValidator.ValidateAsync([manifest]));
    }

    private static async Task AgreesAsync(IReadOnlyList<string> manifests, int atLeast)
    {
        Assert.True(manifests.Count >= atLeast, $"only {manifests.Count} manifests");
        var answers = await IndependentValidator.ValidateAsync(manifests);
        var differing = manifests.Zip(answers).Where(pair => Loses(pair.First) == (pair.Second == "valid")).ToList();
        Assert.True(differing.Count == 0, $"{differing.Count} of {manifests.Count} differ, such as\n{string.Join('\n', differing.Take(10))}");
        Assert.Contains("valid", answers);
    }

    /// <summary>Whether Dispatcharr loses something; the reader's rules must say the same as what it drops.</summary>
    private static bool Loses(string manifest)
    {
        var result = ManifestReader.Read(Encoding.UTF8.GetBytes(manifest));
        var codes = result.Diagnostics.Select(diagnostic => diagnostic.Code).ToHashSet();
        var drops = result.IsLegacy || !result.Manifest.Dropped.IsEmpty || codes.Contains("DSP0712");
        Assert.True(drops ? codes.Overlaps(StructuralCodes.Union(SometimesStructuralCodes)) : !codes.Overlaps(StructuralCodes),
            $"drops: {drops}, rules: {string.Join(' ', codes)}, manifest: {manifest}");
        return drops;
    }

    private static string? Wrap(JsonElement recorded)
    {
        var kind = recorded.GetProperty("kind").GetString()!;
        if (kind.EndsWith("-python", StringComparison.Ordinal)) return null; // Made by code, not by JSON.
        if (recorded.TryGetProperty("output_json", out var output) && output.GetString() is { } kept && !IsJson(kept)) return null; // An infinity: docs/schema.md.
        var entry = recorded.TryGetProperty("input_json", out var json) && json.GetString() is { } text ? text : recorded.GetProperty("input").GetRawText();
        var list = kind.StartsWith("field", StringComparison.Ordinal) ? "fields" : "actions";
        return $$"""{"name":"x","{{list}}":{{(kind.EndsWith("-list", StringComparison.Ordinal) ? entry : $"[{entry}]")}}}""";
    }

    /// <summary>Python reads NaN and Infinity too, of which no schema can speak.</summary>
    private static bool IsJson(string text)
    {
        try
        {
            JsonDocument.Parse(text).Dispose();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
