using System.Text;
using Dispatcharr.PluginSdk.Analyzers.CodeFixes.Json;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Json;

/// <summary>What the fixes make of <c>plugin.json</c>.</summary>
public sealed class PluginJsonFixTests
{
    [Fact]
    public Task Field_that_asks_for_a_login_of_dispatcharr_is_removed() => Fields(
        """
            {"id": "limit", "type": "number"},
            {"id": {|DSP0101:"dispatcharr_password"|}, "type": "string", "input_type": "password"},
            {"id": {|DSP0102:"dispatcharr_url"|}, "type": "string"},
            {"id": {|DSP0101:"dispatcharr_token"|}, "type": "string"}
        """,
        """
            {"id": "limit", "type": "number"}
        """);

    [Fact]
    public Task Field_that_is_the_only_one_leaves_an_empty_list() => JsonCheck.FixesAsync(
        """
        {"name": "x", "fields": [
          {"id": {|DSP0101:"dispatcharr_password"|}, "type": "string"}
        ]}
        """,
        """{"name": "x", "fields": []}""");

    [Fact]
    public Task Secret_is_masked() => Fields(
        """
            {"id": "plex_token", "type": {|DSP0104:"string"|}},
            {
              "id": "tmdb_api_key",
              "label": "TMDB API key",
              "type": {|DSP0104:"string"|},
              "help_text": "From your account."
            },
            {"id": "emby_token", "type": {|DSP0104:"string"|}, "input_type": ""}
        """,
        """
            {"id": "plex_token", "type": "string", "input_type": "password"},
            {
              "id": "tmdb_api_key",
              "label": "TMDB API key",
              "type": "string",
              "input_type": "password",
              "help_text": "From your account."
            },
            {"id": "emby_token", "type": "string", "input_type": "password"}
        """);

    [Fact]
    public Task Secret_in_a_text_field_becomes_a_masked_string() => Fields(
        """    {"id": "plex_token", "type": {|DSP0107:"text"|}, "label": "Plex token"}""",
        """    {"id": "plex_token", "type": "string", "input_type": "password", "label": "Plex token"}""");

    [Fact]
    public Task Default_of_a_secret_is_removed() => Fields(
        """    {"id": "plex_token", "type": "string", "default": {|DSP0105:"abc"|}, "input_type": "password"}""",
        """    {"id": "plex_token", "type": "string", "input_type": "password"}""");

    [Fact]
    public Task Default_is_written_as_the_type_saves_it() => Fields(
        """
            {"id": "a", "type": "boolean", "default": {|DSP0204:"true"|}},
            {"id": "b", "type": "boolean", "default": {|DSP0204:0|}},
            {"id": "c", "type": "number", "default": {|DSP0204:" 5 "|}},
            {"id": "d", "type": "string", "default": {|DSP0204:5.50|}},
            {"id": "e", "type": "text", "default": {|DSP0204:false|}}
        """,
        """
            {"id": "a", "type": "boolean", "default": true},
            {"id": "b", "type": "boolean", "default": false},
            {"id": "c", "type": "number", "default": 5},
            {"id": "d", "type": "string", "default": "5.50"},
            {"id": "e", "type": "text", "default": "false"}
        """);

    [Fact]
    public Task Default_that_may_mean_anything_stays() => HasNoFix(
        """
            {"id": "a", "type": "boolean", "default": {|DSP0204:"perhaps"|}},
            {"id": "b", "type": "number", "default": {|DSP0204:"05"|}},
            {"id": "c", "type": "number", "default": {|DSP0204:true|}},
            {"id": "d", "type": "string", "default": {|DSP0204:[|}"x"]}
        """);

    [Fact]
    public Task Default_becomes_the_nearest_option() => Fields(
        """
            {"id": "a", "type": "select", "options": [{"value": "safe", "label": "Safe"}, {"value": "fa\u0073t", "label": "Fast"}], "default": {|DSP0205:"Fast"|}},
            {"id": "b", "type": "select", "options": [{"value": 1, "label": "One"}], "default": {|DSP0205:"other"|}}
        """,
        """
            {"id": "a", "type": "select", "options": [{"value": "safe", "label": "Safe"}, {"value": "fa\u0073t", "label": "Fast"}], "default": "fast"},
            {"id": "b", "type": "select", "options": [{"value": 1, "label": "One"}], "default": "1"}
        """);

    [Fact]
    public Task Key_without_effect_is_removed() => Fields(
        """
            {"id": "a", "type": "boolean", "placeholder": {|DSP0209:"x"|}, "min": {|DSP0209:1|}, "max": {|DSP0209:2|}},
            {"id": "b", "options": {|DSP0209:[|}], "type": "string"}
        """,
        """
            {"id": "a", "type": "boolean"},
            {"id": "b", "type": "string"}
        """);

    [Fact]
    public Task Mask_of_a_long_text_stays() => HasNoFix("""    {"id": "notes", "type": "text", "input_type": {|DSP0209:"password"|}}""");

    [Fact]
    public Task Range_of_a_number_stays() => HasNoFix("""    {"id": "a", "type": "number", "min": {|DSP0209:1|}, "step": {|DSP0209:2|}}""");

    [Fact]
    public Task Field_type_becomes_the_one_that_was_meant() => Fields(
        """
            {"id": "a", "type": {|DSP0215:"checkbox"|}},
            {"id": "b", "type": {|DSP0215:"Strng"|}}
        """,
        """
            {"id": "a", "type": "boolean"},
            {"id": "b", "type": "string"}
        """);

    [Fact]
    public Task Field_type_that_resembles_none_stays() => HasNoFix("""    {"id": "a", "type": {|DSP0215:"quaternion"|}}""");

    [Fact]
    public Task Type_that_would_bring_a_second_id_to_light_stays() => HasNoFix(
        """
            {"id": "a", "type": "string"},
            {"id": "a", "type": {|DSP0215:"checkbox"|}}
        """);

    [Fact]
    public Task Names_of_buttons_and_events_become_the_nearest() => Actions(
        """    {"id": "a", "label": "A", "button_variant": {|DSP0304:"outlined"|}, "button_color": {|DSP0305:"gren"|}, "events": [{|DSP0307:"m3u_refreshed"|}, {|DSP0307:"chanel_start"|}]}""",
        """    {"id": "a", "label": "A", "button_variant": "outline", "button_color": "green", "events": ["m3u_refresh", "channel_start"]}""");

    [Fact]
    public Task Event_that_is_there_already_stays() => Marked("actions",
        """    {"id": "a", "label": "A", "events": ["m3u_refresh", {|DSP0307:"m3u_refreshed"|}]}""",
        """    {"id": "a", "label": "A", "events": ["m3u_refresh", "m3u_refreshed"]}""");

    [Fact]
    public Task Action_that_deletes_asks_with_its_label() => Actions(
        """
            {"id": {|DSP0306:"delete_all"|}, "label": "Delete \"all\".", "description": "d"},
            {
              "id": {|DSP0306:"wipe"|},
              "label": "Wipe"
            },
            {"id": {|DSP0306:"reset"|}, "label": "Reset", "confirm": false},
            {"id": {|DSP0306:"purge"|}, "label": "Purge", "confirm": {"required": false, "message": "m"}}
        """,
        """
            {"id": "delete_all", "label": "Delete \"all\".", "confirm": {"message": "Delete \"all\"?"}, "description": "d"},
            {
              "id": "wipe",
              "label": "Wipe",
              "confirm": {"message": "Wipe?"}
            },
            {"id": "reset", "label": "Reset", "confirm": {"message": "Reset?"}},
            {"id": "purge", "label": "Purge", "confirm": {"required": true, "message": "m"}}
        """);

    [Fact]
    public Task Confirm_that_is_a_text_becomes_an_object() => Actions(
        """
            {"id": "a", "label": "A", "confirm": {|DSP0310:"Sure? \u00fc"|}},
            {"id": "b", "label": "B", "confirm": {|DSP0310:"yes"|}},
            {"id": "c", "label": "C", "confirm": {|DSP0310:"false"|}}
        """,
        """
            {"id": "a", "label": "A", "confirm": {"message": "Sure? ü"}},
            {"id": "b", "label": "B", "confirm": true},
            {"id": "c", "label": "C", "confirm": false}
        """);

    [Fact]
    public Task Events_become_a_list_of_names() => Actions(
        """
            {"id": "a", "label": "A", "events": {|DSP0311:"m3u_refresh"|}},
            {"id": "b", "label": "B", "events": {|DSP0311:"vod_start, vod_stop"|}},
            {"id": "c", "label": "C", "events": ["vod_start", {|DSP0311:null|}, {|DSP0311:""|}]}
        """,
        """
            {"id": "a", "label": "A", "events": ["m3u_refresh"]},
            {"id": "b", "label": "B", "events": ["vod_start", "vod_stop"]},
            {"id": "c", "label": "C", "events": ["vod_start"]}
        """);

    [Fact]
    public Task Events_that_name_nothing_stay() => Marked("actions",
        """    {"id": "a", "label": "A", "events": {|DSP0311:{|}"m3u_refresh": true}}""",
        """    {"id": "a", "label": "A", "events": {"m3u_refresh": true}}""");

    [Fact]
    public Task Unknown_key_is_renamed() => JsonCheck.FixesAsync(
        """
        {
          "name": "x",
          {|DSP0703:"helpUrl"|}: "https://x.org",
          "fields": [{"id": "a", "type": "string", {|DSP0703:"lable"|}: "A"}],
          "actions": [{"id": "b", "label": "B", "confirm": {{|DSP0703:"mesage"|}: "?"}}]
        }
        """,
        """
        {
          "name": "x",
          "help_url": "https://x.org",
          "fields": [{"id": "a", "type": "string", "label": "A"}],
          "actions": [{"id": "b", "label": "B", "confirm": {"message": "?"}}]
        }
        """);

    [Fact]
    public Task Unknown_key_beside_the_known_or_like_none_or_with_a_fatal_value_stays() => JsonCheck.HasNoFixAsync(
        """
        {
          "name": "x", {|DSP0703:"nmae"|}: "y", {|DSP0703:"zygote"|}: 1,
          "fields": [{"id": "a", "type": "string", {|DSP0703:"lable"|}: null}]
        }
        """);

    [Fact]
    public Task Null_is_removed() => JsonCheck.FixesAsync(
        """
        {
          "name": "x",
          "fields": [{|DSP0707:null|}, {"id": "a", "type": "string", "label": {|DSP0707:null|}, "default": {|DSP0707:null|}}],
          "actions": [{"id": "b", "label": "B", "events": {|DSP0707:null|}}, {|DSP0707:null|}]
        }
        """,
        """
        {
          "name": "x",
          "fields": [{"id": "a", "type": "string"}],
          "actions": [{"id": "b", "label": "B"}]
        }
        """);

    [Fact]
    public Task Null_of_what_must_be_there_stays() => HasNoFix("""    {"id": "a", "type": {|DSP0707:null|}}""");

    [Fact]
    public Task Option_becomes_an_object() => Fields(
        """    {"id": "a", "type": "select", "options": [{|DSP0709:"fast"|}, {|DSP0709:5|}, {|DSP0709:[|}"safe", "Safe \"1\""], {|DSP0709:null|}]}""",
        """    {"id": "a", "type": "select", "options": [{"value": "fast", "label": "fast"}, {"value": "5", "label": "5"}, {"value": "safe", "label": "Safe \"1\""}]}""");

    [Fact]
    public Task Option_that_cannot_be_read_stays() => HasNoFix("""    {"id": "a", "type": "select", "options": [{|DSP0709:[|}"a", "b", "c"], {|DSP0709:true|}, {|DSP0709:""|}]}""");

    [Fact]
    public Task Fix_keeps_line_ends_and_characters_beyond_ascii() => JsonCheck.FixesAsync(
        "{\r\n\t\"name\": \"Ü 😀\",\r\n\t{|DSP0703:\"versoin\"|}: \"1.0.0\",\r\n\t\"fields\": [{\"id\": \"a\", \"label\": \"ü 😀\", \"type\": \"number\", \"default\": {|DSP0204:\"1\"|}}]\r\n}\r\n",
        "{\r\n\t\"name\": \"Ü 😀\",\r\n\t\"version\": \"1.0.0\",\r\n\t\"fields\": [{\"id\": \"a\", \"label\": \"ü 😀\", \"type\": \"number\", \"default\": 1}]\r\n}\r\n");

    [Fact]
    public Task Fix_of_a_member_that_is_there_twice_takes_the_last() => JsonCheck.FixesAsync(
        """{"name": "x", "fields": [{"id": "a", "type": "number", "default": "1", {|DSP0706:"default"|}: {|DSP0204:"2"|}}]}""",
        """{"name": "x", "fields": [{"id": "a", "type": "number", "default": "1", "default": 2}]}""");

    [Fact]
    public async Task Byte_order_mark_is_left_out()
    {
        var project = JsonCheck.Project(SourceText.From("""{"name": "x", "version": "1"}""", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)));
        var offered = new List<CodeAction>();
        var found = (await JsonCheck.DiagnosticsAsync(project)).Single(one => one.Id == "DSP0701");
        await new PluginJsonFix().RegisterCodeFixesAsync(
            new CodeFixContext(project.AdditionalDocuments.Single(), found.Location.SourceSpan, [found], (action, _) => offered.Add(action), TestContext.Current.CancellationToken));
        var mended = await JsonCheck.ApplyAsync(project, Assert.Single(offered));
        Assert.Empty((await mended.AdditionalDocuments.Single().GetTextAsync(TestContext.Current.CancellationToken)).Encoding!.GetPreamble());
        Assert.Equal("DSP0405", Assert.Single(await JsonCheck.DiagnosticsAsync(mended)).Id);
    }

    [Fact]
    public Task Broken_file_has_no_fix() => JsonCheck.HasNoFixAsync("""{"name": "x", {|DSP0703:"versoin"|}: "1.0.0"{|DSP0701:|}""");

    private static Task Fields(string marked, string mended) => Marked("fields", marked, mended);

    private static Task Actions(string marked, string mended) => Marked("actions", marked, mended);

    private static Task HasNoFix(string field) => JsonCheck.HasNoFixAsync(In("fields", field));

    private static Task Marked(string list, string marked, string mended) => JsonCheck.FixesAsync(In(list, marked), In(list, mended));

    private static string In(string list, string entries) => $$"""
        {
          "name": "x",
          "{{list}}": [
        {{entries}}
          ]
        }
        """;
}
