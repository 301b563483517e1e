using System.Text;
using Dispatcharr.PluginSdk.Manifest;
using Dispatcharr.PluginSdk.Manifest.Reading;
using Dispatcharr.PluginSdk.Rules;
using static Dispatcharr.PluginSdk.Tests.Manifest.Rules.RuleCase;

namespace Dispatcharr.PluginSdk.Tests.Manifest;

/// <summary>Single values of megabytes, and texts with what no database stores.</summary>
public sealed class HugeValueTests
{
    private static readonly string Long = new('a', 10_000_000);

    [Fact]
    public void Read_a_hundred_megabytes_of_spaces_allocates_next_to_nothing()
    {
        var file = new byte[100_000_000];
        Array.Fill(file, (byte)' ');
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = ManifestReader.Read(file);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
        Assert.True(result.IsLegacy);
    }

    [Theory]
    [InlineData("""{"name": "@"}""")]
    [InlineData("""{"description": "@", "help_url": "@", "version": "@"}""")]
    [InlineData("""{"@": 1}""")]
    [InlineData("""{"_@": 1, "_@": 2}""")]
    [InlineData("""{"fields": [{"id": "@", "type": "string", "label": "@"}]}""")]
    [InlineData("""{"fields": [{"id": "a", "type": "@"}]}""")]
    [InlineData("""{"fields": [{"id": "a", "type": "number", "min": "@"}]}""")]
    [InlineData("""{"fields": [{"id": "a", "type": "string", "help_text": "@ api key password of @"}]}""")]
    [InlineData("""{"fields": [{"id": "a", "type": "select", "default": "x@", "options": [{"value": "@", "label": "@"}]}]}""")]
    [InlineData("""{"actions": [{"id": "delete_@", "label": "@", "button_color": "@", "button_variant": "@", "confirm": {"@": 1}, "events": ["@"], "@": 1}]}""")]
    public void Read_text_of_megabytes_takes_bounded_memory_and_short_messages(string json)
    {
        var file = Encoding.UTF8.GetBytes(json.Replace("@", Long, StringComparison.Ordinal));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = ManifestReader.Read(file, new() { Registry = true });
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, (30L * file.Length) + 1_000_000);
        Assert.False(result.IsLegacy);
        Assert.All(result.Diagnostics, found => Assert.InRange(found.Message.Length, 1, 500));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(69_273_667)]
    [InlineData(140_000_000)]
    public void KeySet_key_of_any_length_is_looked_up(int length) => Assert.Equal(-1, new KeySet(WellKnownNames.FieldKeys).IndexOf(new byte[length]));

    [Theory]
    [InlineData("-")]
    [InlineData("")]
    public void Read_number_with_ten_million_digits_is_read_as_python_does(string sign)
    {
        Assert.True(Listing.Read($$"""{"fields": [{"id": "a", "type": "number", "min": {{sign}}1{{Long.Replace('a', '0')}} }]}""").IsLegacy);
        Assert.Equal("DSP0710", Listing.Read(Fields($$"""{"id": "a", "type": "number", "min": {{sign}}1{{Long.Replace('a', '0')}}.0}""")).Diagnostics.Single().Code);
        Assert.Equal(0, Math.Abs(Listing.Read(Fields($$"""{"id": "a", "type": "number", "min": {{sign}}0.{{Long.Replace('a', '0')}}1}""")).Manifest!.Fields[0].Min!.Value));
        Assert.Equal(sign + "1.0", Listing.Read(Fields($$"""{"id": "a", "type": "info", "label": {{sign}}0.{{new string('0', 20_000)}}1e20001}""")).Manifest!.Fields[0].Label);
    }

    [Theory]
    [InlineData("0", 1_000, true)]
    [InlineData("0", 1_001, false)]
    [InlineData("\U0001D7CE", 1_000, true)]
    [InlineData("\U0001D7CE", 1_001, false)]
    [InlineData(" ", 999, true)]
    [InlineData(" ", 1_000, false)]
    public void Read_number_in_quotes_is_taken_up_to_a_thousand_characters(string character, int count, bool isKept)
    {
        var text = string.Concat(Enumerable.Repeat(character, count)) + (character == " " ? "1" : "");
        Assert.Equal(isKept ? 1 : 0, Listing.Read(Fields($$"""{"id": "a", "type": "number", "min": "{{text}}"}""")).Manifest!.Fields.Length);
    }

    [Theory]
    [InlineData("a\\u0000b")]
    [InlineData("\\u0000")]
    [InlineData("\\ud800")]
    [InlineData("\\udc00\\ud800")]
    [InlineData("\\ud83d\\ude00\\ud83d")]
    public void Read_text_that_cannot_be_stored_drops_the_entry_wherever_it_stands(string text)
    {
        foreach (var key in WellKnownNames.FieldKeys.Except(["id", "type", "default", "options"]))
        {
            Assert.Empty(Listing.Read(Fields($$"""{"id": "a", "type": "info", "{{key}}": "{{text}}"}""")).Manifest!.Fields);
        }

        foreach (var entry in (string[])["\"id\": \"@\", \"type\": \"info\"", "\"id\": \"a\", \"type\": \"@\"", "\"id\": \"a\", \"type\": \"select\", \"options\": [{\"value\": \"@\", \"label\": \"A\"}]", "\"id\": \"a\", \"type\": \"select\", \"options\": [{\"value\": \"a\", \"label\": \"@\"}]"])
        {
            Assert.Empty(Listing.Read(Fields($"{{{entry.Replace("@", text, StringComparison.Ordinal)}}}")).Manifest!.Fields);
        }

        foreach (var key in WellKnownNames.ActionKeys.Except(["id", "label", "confirm", "events"]))
        {
            Assert.Empty(Listing.Read(Actions($$"""{"id": "a", "label": "A", "{{key}}": "{{text}}"}""")).Manifest!.Actions);
        }

        Assert.Empty(Listing.Read(Actions($$"""{"id": "a", "label": "A", "events": ["{{text}}"]}""")).Manifest!.Actions);
        Assert.Single(Listing.Read(Actions($$"""{"id": "a", "label": "A", "confirm": "{{text}}"}""")).Manifest!.Actions);
        Assert.Single(Listing.Read(Actions($$"""{"id": "a", "label": "A", "events": ["vod_stop"], "confirm": {"{{text}}aaaaaaaaaaaaa": "{{text}}", "title": "{{text}}"} }""")).Manifest!.Actions);
        Assert.Single(Listing.Read(Fields($$"""{"id": "a", "type": "select", "default": "{{text}}", "options": [{"value": "a", "label": "A"}]}""")).Manifest!.Fields);
        Assert.Null(RoundTrip.Difference(Encoding.UTF8.GetBytes($$"""{"name": "{{text}}", "version": "{{text}}", "author": "é{{text}}", "_a": {"{{text}}": "{{text}}"}, "fields": [{"id": "{{text}}"}, {"id": "a", "type": "info", "_x": "{{text}}"}]}""")));
    }
}
