using System.Text.Json;

namespace Dispatcharr.PluginSdk.Tests.Manifest;

/// <summary>Fields and actions that went through the real normaliser; each must come out of the reader the same.</summary>
public sealed class NormaliseCasesTests
{
    private static readonly JsonElement[] Cases = Load();

    public static TheoryData<int, string> Numbers => [.. Cases.Select(Row)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Read_recorded_entry_lists_what_dispatcharr_lists(int number, string about)
    {
        var found = Compare(Cases.Single(one => one.GetProperty("n").GetInt32() == number));
        Assert.True(found is null, $"{about}\n{found}");
    }

    [Fact]
    public void Cases_are_all_there() => Assert.Equal(331, Cases.Length);

    private static string? Compare(JsonElement one)
    {
        var kind = one.GetProperty("kind").GetString()!;
        var isList = kind.EndsWith("-list", StringComparison.Ordinal);
        var list = kind.StartsWith("field", StringComparison.Ordinal) ? "fields" : "actions";
        var text = isList ? one.GetProperty("input").GetRawText() : $"[{one.GetProperty("input_json").GetString()}]";
        var have = Listing.Of(Listing.Read($$"""{"name": "x", "version": "1.0.0", "{{list}}": {{text}}}""")).GetProperty(list);
        if (isList) return JsonDifference.Find(one.GetProperty("output"), have);
        if (one.GetProperty("output_json").GetString() is not { } output) return JsonDifference.Find(JsonElement.Parse("[]"), have);

        // The real backend keeps a number that no JSON can hold and then cannot answer at all; the reader drops the entry.
        return JsonDifference.Find(JsonElement.Parse(HoldsNoNumber(output) ? "[]" : $"[{output}]"), have);
    }

    private static bool HoldsNoNumber(string output) => output.Contains(": NaN", StringComparison.Ordinal)
        || output.Contains(": Infinity", StringComparison.Ordinal) || output.Contains(": -Infinity", StringComparison.Ordinal);

    /// <summary>Without class attributes, which no JSON can hold, and without cases in which the real loader raised.</summary>
    private static JsonElement[] Load()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "tests", "Shared", "Conformance", "normalise-cases.json"));
        return [.. JsonElement.Parse(text).GetProperty("cases").EnumerateArray().Where(one =>
            !one.GetProperty("kind").GetString()!.EndsWith("-python", StringComparison.Ordinal) && one.GetProperty("kept").ValueKind != JsonValueKind.Null)];
    }

    private static TheoryDataRow<int, string> Row(JsonElement one) => new(
        one.GetProperty("n").GetInt32(),
        $"{one.GetProperty("kind").GetString()}: {(one.TryGetProperty("note", out var note) ? note.GetString() : "")}");
}
