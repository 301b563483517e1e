using static Dispatcharr.PluginSdk.Tests.Manifest.Rules.RuleCase;

namespace Dispatcharr.PluginSdk.Tests.Manifest.Rules;

public sealed class FieldRuleTests
{
    private const string AB = """[{"value": "a", "label": "A"}, {"value": "b", "label": "B"}]""";

    public static TheoryData<RuleCase> Cases => new((RuleCase[])
    [
        new("DSP0201", E, "/fields/1/id",
            Fields("{\"id\": \"a\", \"type\": \"info\"},\n{\"id\": §\"a\", \"type\": \"text\"}"),
            Fields("""{"id": "a", "type": "info"}, {"id": "a2", "type": "text"}""")),
        new("DSP0203", E, "/fields/0/options/1/value",
            Fields("{\"id\": \"a\", \"type\": \"select\", \"options\": [\n{\"value\": \"1\", \"label\": \"A\"},\n{\"label\": \"B\", \"value\": §1}]}"),
            Fields("""{"id": "a", "type": "select", "options": [{"value": "1", "label": "A"}, {"value": 1.0, "label": "A"}]}""")),
        new("DSP0204", W, "/fields/0/default", Fields("""{"id": "a", "type": "number", "default": §"5"}"""), Fields("""{"id": "a", "type": "number", "default": 5}""")),
        new("DSP0204", W, "/fields/0/default", Fields("""{"id": "a", "type": "number", "default": §""}"""), Fields("""{"id": "a", "type": "number", "default": 0.5}""")),
        new("DSP0204", W, "/fields/0/default", Fields("""{"id": "a", "type": "boolean", "default": §"true"}"""), Fields("""{"id": "a", "type": "boolean", "default": true}""")),
        new("DSP0204", W, "/fields/0/default", Fields("""{"id": "a", "type": "boolean", "default": §1}"""), Fields("""{"id": "a", "type": "boolean", "default": false}""")),
        new("DSP0204", W, "/fields/0/default", Fields("""{"id": "a", "type": "string", "default": §5}"""), Fields("""{"id": "a", "type": "string", "default": "5"}""")),
        new("DSP0204", W, "/fields/0/default", Fields("""{"id": "a", "type": "text", "default": §["x"]}"""), Fields("""{"id": "a", "type": "text", "default": ""}""")),
        new("DSP0204", W, "/fields/0/default",
            Fields("""{"id": "a", "type": "select", "default": §2, "options": [{"value": 2, "label": "Two"}]}"""),
            Fields("""{"id": "a", "type": "select", "default": "2", "options": [{"value": 2, "label": "Two"}]}""")),
        new("DSP0205", W, "/fields/0/default",
            Fields($$"""{"id": "a", "type": "select", "default": §"B", "options": {{AB}}}"""),
            Fields($$"""{"id": "a", "type": "select", "default": "\u0062", "options": {{AB}}}""")),
        new("DSP0205", W, "/fields/0/default",
            Fields($$"""{"id": "a", "type": "select", "options": {{AB}}, "default": §""}"""),
            Fields("""{"id": "a", "type": "select", "options": [], "default": "filled in by code"}""")),
        new("DSP0206", I, "/fields/0/id", Fields("""{"id": §"dryRun", "type": "info"}"""), Fields("""{"id": "_dry_run2", "type": "info"}""")),
        new("DSP0206", I, "/fields/0/id", Fields("""{"id": §"dry-run", "type": "info"}"""), Fields("""{"id": " dry_run ", "type": "info"}""")),
        new("DSP0206", I, "/fields/0/id", Fields("""{"id": §"grün", "type": "info"}"""), Fields("""{"id": "__a__b", "type": "info"}""")),
        new("DSP0206", I, "/fields/0/id", Fields("""{"id": §5, "type": "info"}"""), Fields("""{"id": "_5", "type": "info"}""")),
        new("DSP0209", I, "/fields/0/min", Fields("""{"id": "a", "type": "number", "min": §1}"""), Fields("""{"id": "a", "type": "number"}""")),
        new("DSP0209", I, "/fields/0/max", Fields("""{"id": "a", "type": "string", "max": §1}"""), Fields("""{"id": "a", "type": "string"}""")),
        new("DSP0209", I, "/fields/0/step", Fields("""{"id": "a", "type": "number", "step": §true}"""), Fields("""{"id": "a", "type": "number", "placeholder": "1"}""")),
        new("DSP0209", I, "/fields/0/input_type", Fields("""{"id": "a", "type": "string", "input_type": §"email"}"""), Fields("""{"id": "a", "type": "string", "input_type": ""}""")),
        new("DSP0209", I, "/fields/0/input_type", Fields("""{"id": "a", "type": "text", "input_type": §"password"}"""), Fields("""{"id": "a", "type": "string", "input_type": "password"}""")),
        new("DSP0209", I, "/fields/0/options", Fields("""{"id": "a", "type": "text", "options": §[]}"""), Fields("""{"id": "a", "type": "select", "options": []}""")),
        new("DSP0209", I, "/fields/0/placeholder", Fields("""{"id": "a", "type": "boolean", "placeholder": §"x"}"""), Fields("""{"id": "a", "type": "select", "placeholder": "x"}""")),
        new("DSP0209", I, "/fields/0/placeholder", Fields("""{"id": "a", "type": "info", "placeholder": §"x"}"""), Fields("""{"id": "a", "type": "info", "placeholder": ""}""")),
        new("DSP0209", I, "/fields/0/default", Fields("""{"id": "a", "type": "info", "default": §""}"""), Fields("""{"id": "a", "type": "info", "label": ""}""")),
        new("DSP0209", I, "/fields/0/value", Fields("""{"id": "a", "type": "info", "value": §"x", "help_text": ""}"""), Fields("""{"id": "a", "type": "info", "value": "x"}""")),
        new("DSP0210", W, "/fields/0/id", Fields("""{"type": "boolean", "id": §"confirm"}"""), Fields("""{"type": "boolean", "id": "confirm_all"}""")),
        new("DSP0214", E, "/fields/0/options/0/value",
            Fields("""{"id": "a", "type": "select", "options": [{"value": §"", "label": "None"}]}"""),
            Fields("""{"id": "a", "type": "select", "options": [{"value": "none", "label": "None"}]}""")),
        new("DSP0214", E, "/fields/0/options/0/value",
            Fields("""{"id": "a", "type": "select", "options": [{"label": "None", "value": §" \t\u001f"}]}"""),
            Fields("""{"id": "a", "type": "select", "options": [{"label": "None", "value": 0}]}""")),
        new("DSP0215", W, "/fields/0/type", Fields("""{"id": "a", "type": §"String"}"""), Fields("""{"id": "a", "type": "str\u0069ng"}""")),
        new("DSP0215", W, "/fields/0/type", Fields("""{"id": "a", "type": §" text"}"""), Fields("""{"id": "a", "type": "text"}""")),
    ]);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Read_rule_broken_is_reported_in_its_place_and_innocent_is_not(RuleCase one) => one.Check();

    /// <summary>What is legal and common, and what no rule may speak of.</summary>
    [Theory]
    [InlineData("""{"id": "a", "type": "select"}""")]
    [InlineData("""{"id": "a", "type": "select", "default": "x"}""")]
    [InlineData("""{"id": "_heading", "type": "info", "label": ""}""")]
    [InlineData("""{"id": "a", "type": "string", "_note": "for the next author", "$schema": "x"}""")]
    [InlineData("""{"id": "a", "type": "info", "label": "A", "description": "line\nline", "help_text": "<b>bold</b>"}""")]
    public void Read_common_field_finds_nothing(string field) => Assert.Empty(Listing.Read(Fields(field)).Diagnostics);

    [Fact]
    public void Read_field_and_action_of_one_id_finds_nothing() =>
        Assert.Empty(Listing.Read(Top("""  "fields": [{"id": "a", "type": "info"}], "actions": [{"id": "a", "label": "A"}]""")).Diagnostics);

    [Theory]
    [InlineData(24)]
    [InlineData(25)]
    [InlineData(60)]
    public void Read_many_ids_finds_each_that_is_there_twice(int count)
    {
        var ids = Enumerable.Range(0, count).Append(0).Append(count - 1);
        var fields = Listing.Read(Fields(string.Join(',', ids.Select(id => $$"""{"id": "a{{id}}", "type": "info"}"""))));
        Assert.Equal([$"/fields/{count}/id", $"/fields/{count + 1}/id"], fields.Diagnostics.Select(found => found.Pointer));
        var options = Listing.Read(Fields($$"""{"id": "s", "type": "select", "options": [{{string.Join(',', ids.Select(id => $$"""{"value": "a{{id}}", "label": "A"}"""))}}]}"""));
        Assert.Equal([$"/fields/0/options/{count}/value", $"/fields/0/options/{count + 1}/value"], options.Diagnostics.Select(found => found.Pointer));
    }
}
