using static Dispatcharr.PluginSdk.Tests.Manifest.Rules.RuleCase;

namespace Dispatcharr.PluginSdk.Tests.Manifest;

/// <summary>Of equal keys the last one counts, and only that one is judged.</summary>
public sealed class DuplicateKeyTests
{
    public static TheoryData<string, string> Members => new()
    {
        { """ "id": "a" """, """ "id": null """ }, { """ "type": "text" """, """ "type": "x" """ }, { """ "label": "A" """, """ "label": true """ }, { """ "default": "x" """, """ "default": NaN """ },
        { """ "min": 1 """, """ "min": "x" """ }, { """ "options": [] """, """ "options": [{"value": ""}] """ }, { """ "options": [{"value": "a", "label": "A"}] """, """ "options": [null] """ },
    };

    [Theory]
    [MemberData(nameof(Members))]
    public void Read_bad_value_before_or_behind_a_good_one_counts_only_when_last(string good, string bad)
    {
        const string rest = """ "id": "a", "type": "text" """;
        string Field(string first, string second) => Fields($$"""{ {{rest}}, {{first}}, {{second}} }""");
        var kept = Listing.Read(Field(bad, good));
        Assert.Single(kept.Manifest!.Fields);
        Assert.DoesNotContain(kept.Diagnostics, found => found.Severity == E);
        var dropped = Listing.Read(Field(good, bad));
        Assert.Empty(dropped.Manifest!.Fields);
        Assert.Single(dropped.Manifest.Dropped);
        Assert.Contains(dropped.Diagnostics, found => found.Severity == E || found.Code == "DSP0215");
    }

    [Fact]
    public void Read_second_list_replaces_the_first_and_all_that_was_said_of_it()
    {
        var result = Listing.Read(Top("""
              "fields": [null, {"id": "a", "type": "x"}, {"id": "dispatcharr_password", "type": "string"}],
              "actions": [{"id": "delete"}],
              "fields": [{"id": "b", "type": "info"}], "\u0061ctions": []
            """));
        Assert.Equal(["/fields", "/actions"], result.Diagnostics.Select(found => found.Pointer));
        Assert.All(result.Diagnostics, found => Assert.Equal("DSP0706", found.Code));
        Assert.Equal(["b"], result.Manifest!.Fields.Select(field => field.Id));
        Assert.Empty(result.Manifest.Dropped);
    }

    [Fact]
    public void Read_finding_in_a_second_list_is_placed_there()
    {
        var result = Listing.Read(Top("""
              "fields": [{"id": "a", "type": "info"}, {"id": "b", "type": "info"}], "actions": [{"id": "a", "label": "A"}],
              "fields": [null, {"id": "c", "type": "info"}, {"id": "c", "type": "info"}], "actions": [null, {"id": "delete", "label": "A"}]
            """));
        Assert.Equal(
            ["/fields", "/fields/0", "/fields/2/id", "/actions", "/actions/0", "/actions/1/id"], result.Diagnostics.Select(found => found.Pointer));
    }

    [Fact]
    public void Read_text_after_a_list_leaves_none()
    {
        var result = Listing.Read("""{"name": "x", "name": 5, "fields": [{"id": "b", "type": "info"}], "fields": "none", "actions": 5, "actions": [null]}""");
        Assert.Equal((null, 0, 0), (result.Manifest!.Name, result.Manifest.Fields.Length, result.Manifest.Actions.Length));
        Assert.Equal(["name", "fields"], result.Manifest.ExtensionData.Select(member => member.Key));
        Assert.Equal("actions", Assert.Single(result.Manifest.Dropped).List);
    }

    [Fact]
    public void Read_unknown_key_twice_keeps_the_last_value_in_the_first_place()
    {
        var result = Listing.Read("""{"name": "x", "_a": 1, "_b": 2, "_\u0061": {"c": 3}}""");
        Assert.Equal(["_a={\"c\": 3}", "_b=2"], result.Manifest!.ExtensionData.Select(member => $"{member.Key}={member.Value}"));
    }

    [Theory]
    [InlineData("""{"a": 1, "a": 2}""", 1)]
    [InlineData("""[{"a": {"b": 1, "b": 1, "b": 1}}]""", 2)]
    [InlineData("""{"": 1, "": 2}""", 1)]
    [InlineData("""{"\ud800": 1, "\ud800": 2, "\ud801": 3}""", 1)]
    [InlineData("""{"ab": 1, "ba": {"ab": 1}, "aa": 1, "bb": 1}""", 0)]
    public void Read_equal_keys_inside_any_value_are_found(string value, int count)
    {
        foreach (var json in (string[])[Top($"\"_x\": {value}"), Fields($$"""{"id": "a", "type": "info", "_x": {{value}}}"""), Actions($$"""{"id": "a", "label": "A", "_x": {{value}}}""")])
        {
            Assert.Equal(count, Listing.Read(json).Diagnostics.Count(found => found.Code == "DSP0706"));
        }
    }
}
