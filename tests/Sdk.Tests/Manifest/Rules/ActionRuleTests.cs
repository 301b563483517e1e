using static Dispatcharr.PluginSdk.Tests.Manifest.Rules.RuleCase;

namespace Dispatcharr.PluginSdk.Tests.Manifest.Rules;

public sealed class ActionRuleTests
{
    public static TheoryData<RuleCase> Cases => new((RuleCase[])
    [
        new("DSP0206", I, "/actions/0/id", Actions("""{"id": §"RunNow", "label": "Run"}"""), Actions("""{"id": "run_now", "label": "Run"}""")),
        new("DSP0301", E, "/actions/1/id",
            Actions("{\"id\": \"a\", \"label\": \"A\"},\n{\"label\": \"A\", \"id\": §\" a\"}"), Actions("""{"id": "a", "label": "A"}, {"id": "b", "label": "A"}""")),
        new("DSP0304", W, "/actions/0/button_variant", Actions("""{"id": "a", "label": "A", "button_variant": §"outlined"}"""), Actions("""{"id": "a", "label": "A", "button_variant": "outline"}""")),
        new("DSP0304", W, "/actions/0/button_variant", Actions("""{"id": "a", "label": "A", "button_variant": §"Filled"}"""), Actions("""{"id": "a", "label": "A", "button_variant": ""}""")),
        new("DSP0305", W, "/actions/0/button_color", Actions("""{"id": "a", "label": "A", "button_color": §"reed"}"""), Actions("""{"id": "a", "label": "A", "button_color": "red.6"}""")),
        new("DSP0305", W, "/actions/0/button_color", Actions("""{"id": "a", "label": "A", "button_color": §"red.10"}"""), Actions("""{"id": "a", "label": "A", "button_color": "rebeccapurple"}""")),
        new("DSP0305", W, "/actions/0/button_color", Actions("""{"id": "a", "label": "A", "button_color": §"#12"}"""), Actions("""{"id": "a", "label": "A", "button_color": "#1a2B3c"}""")),
        new("DSP0305", W, "/actions/0/button_color", Actions("""{"id": "a", "label": "A", "button_color": §"danger"}"""), Actions("""{"id": "a", "label": "A", "button_color": "rgb(1, 2, 3)"}""")),
        new("DSP0306", W, "/actions/0/id", Actions("""{"label": "Go", "id": §"delete_all"}"""), Actions("""{"label": "Go", "id": "delete_all", "confirm": {"message": "Sure?"}}""")),
        new("DSP0306", W, "/actions/0/id", Actions("""{"id": §"go", "label": "Reset everything"}"""), Actions("""{"id": "go", "label": "Reset everything", "confirm": true}""")),
        new("DSP0306", W, "/actions/0/id", Actions("""{"id": §"go", "label": "Reset", "confirm": false}"""), Actions("""{"id": "go", "label": "Go", "confirm": false}""")),
        new("DSP0306", W, "/actions/0/id",
            Actions("""{"id": §"go", "label": "Reset", "confirm": {"message": "Sure?", "required": false}}"""), Actions("""{"id": "go", "label": "Reset", "confirm": {"message": "Sure?", "required": true}}""")),
        new("DSP0306", W, "/actions/0/id", Actions("""{"id": §"go", "label": "Overwrites the logos"}"""), Actions("""{"id": "go", "label": "Clearly a dropdown of undeleted presets"}""")),
        new("DSP0307", W, "/actions/0/events/1",
            Actions("{\"id\": \"a\", \"label\": \"A\", \"events\": [\"m3u_refresh\",\n§\"m3u_refreshed\"]}"), Actions("""{"id": "a", "label": "A", "events": ["m3u_refresh", " vod_stop ", "m3u_refresh"]}""")),
        new("DSP0307", W, "/actions/0/events/0", Actions("""{"id": "a", "label": "A", "events": [§5]}"""), Actions("""{"id": "a", "label": "A", "events": []}""")),
        new("DSP0308", I, "/actions/0/id", Actions("""{"id": §"stop", "label": "Stop"}"""), Actions("""{"id": "stop_all", "label": "Stop"}""")),
        new("DSP0309", I, "/actions/0/confirm",
            Actions("""{"id": "a", "label": "A", "events": ["vod_stop"], "confirm": §{"message": "Sure?"}}"""),
            Actions("""{"id": "a", "label": "A", "events": ["vod_stop"], "confirm": {"message": "Sure?", "required": false}}""")),
        new("DSP0309", I, "/actions/0/confirm",
            Actions("""{"id": "a", "label": "A", "confirm": §true, "events": ["vod_stop"]}"""), Actions("""{"id": "a", "label": "A", "confirm": true, "events": []}""")),
        new("DSP0310", W, "/actions/0/confirm", Actions("""{"id": "a", "label": "A", "confirm": §"Sure?"}"""), Actions("""{"id": "a", "label": "A", "confirm": {"title": "Sure?"}}""")),
        new("DSP0310", W, "/actions/0/confirm", Actions("""{"id": "a", "label": "A", "confirm": §1}"""), Actions("""{"id": "a", "label": "A", "confirm": false}""")),
        new("DSP0311", E, "/actions/0/events", Actions("""{"id": "a", "label": "A", "events": §"m3u_refresh"}"""), Actions("""{"id": "a", "label": "A", "events": ["m3u_refresh"]}""")),
        new("DSP0311", E, "/actions/0/events", Actions("""{"id": "a", "label": "A", "events": ["vod_stop", §true]}"""), Actions("""{"id": "a", "label": "A", "events": ["vod_stop"]}""")),
        new("DSP0311", E, "/actions/0/events", Actions("""{"id": "a", "label": "A", "events": ["vod_stop", §" "]}"""), Actions("""{"id": "a", "label": "A", "events": ["vod_stop", "vod_start"]}""")),
        new("DSP0311", E, "/actions/0/events", Actions("""{"id": "a", "label": "A", "events": [§null]}"""), Actions("""{"id": "a", "label": "A"}""")),
        new("DSP0311", E, "/actions/0/events", Actions("""{"id": "a", "label": "A", "events": §{"vod_stop": true}}"""), Actions("""{"id": "a", "label": "A"}""")),
    ]);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Read_rule_broken_is_reported_in_its_place_and_innocent_is_not(RuleCase one) => one.Check();

    [Fact]
    public void Read_destructive_action_beside_a_confirm_field_is_asked_for()
    {
        var result = Listing.Read(Top("""  "actions": [{"id": "delete_all", "label": "Delete"}], "fields": [{"id": "confirm", "type": "boolean"}]"""));
        Assert.Equal(["DSP0210"], result.Diagnostics.Select(found => found.Code));
    }

    [Theory]
    [InlineData("\"Sure?\"")]
    [InlineData("1")]
    public void Read_destructive_action_with_a_text_as_confirm_is_reported_once(string confirm)
    {
        var result = Listing.Read(Actions($$"""{"id": "delete_all", "label": "Delete", "confirm": {{confirm}}}"""));
        Assert.Equal(["DSP0310"], result.Diagnostics.Select(found => found.Code));
    }

    [Theory]
    [InlineData("""{"\ud800": 1, "required": false}""", true)]
    [InlineData("""{"message": "\udc00", "required": NaN}""", false)]
    [InlineData("""{"required": false, "required": true}""", false)]
    [InlineData("[true]", true)]
    public void Read_destructive_action_with_an_odd_confirm_is_reported_unless_the_page_asks(string confirm, bool reported)
    {
        var result = Listing.Read(Actions($$"""{"id": "delete_all", "label": "Delete", "confirm": {{confirm}}}"""));
        Assert.Equal(reported, result.Diagnostics.Any(found => found.Code == "DSP0306"));
    }

    [Fact]
    public void Read_unknown_event_after_a_bad_one_points_at_its_own_place()
    {
        var result = Listing.Read(Actions("""{"id": "a", "label": "A", "events": [null, "", "m3u_refreshed"]}"""));
        Assert.Equal(["/actions/0/events", "/actions/0/events", "/actions/0/events/2"], result.Diagnostics.Select(found => found.Pointer));
    }
}
