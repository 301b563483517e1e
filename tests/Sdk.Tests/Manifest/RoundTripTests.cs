using System.Collections.Immutable;
using System.Text;
using Dispatcharr.PluginSdk.Manifest;

namespace Dispatcharr.PluginSdk.Tests.Manifest;

public sealed class RoundTripTests
{
    [Theory]
    [InlineData("""{"name": 5, "fields": "x", "actions": {}, "assembly": null, "_a": [ 1 , "b c\" " ], "version": ""}""")]
    [InlineData("""{"fields": [null, {"id": "a", "type": "info", "x": 1}, 5, {"id": "b"}, {"id": "c", "type": "info"}, "z"], "actions": [[], {"id": "a", "label": "A", "type": {"q": 1e400}}]}""")]
    [InlineData("""{"fields": [{"id": 1, "type": "select", "default": 123456789012345678901234567890, "min": "1_0", "max": 1e300, "step": -0.0, "options": [{"value": 1.50, "label": 1e16, "x": NaN}]}]}""")]
    [InlineData("""{"_deep": [[[{"a": {"b": []}}]]], "": 0, "a/b~": "\u0000\ud800", "help_url": "<a href='x'>&amp;+</a>"}""")]
    public void Write_what_was_read_reads_back_the_same(string json) => Assert.Null(RoundTrip.Difference(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Write_deep_value_reads_back_the_same() =>
        Assert.Null(RoundTrip.Difference(Encoding.UTF8.GetBytes($$"""{"_a": {{new string('[', 5_000)}}{{new string(']', 5_000)}}}""")));

    [Fact]
    public void Write_name_that_utf_8_cannot_hold_is_written_with_what_stands_for_it()
    {
        var written = Encoding.UTF8.GetString(Listing.Whole(Listing.Read("""{"_\ud800": 1}""").Manifest!));
        Assert.Equal("""{"_\uFFFD":1}""", written);
    }

    [Theory]
    [InlineData(-1, "[5,\"a\",\"b\"]")]
    [InlineData(0, "[5,\"a\",\"b\"]")]
    [InlineData(1, "[\"a\",5,\"b\"]")]
    [InlineData(2, "[\"a\",\"b\",5]")]
    [InlineData(int.MaxValue, "[\"a\",\"b\",5]")]
    public void Write_dropped_entry_goes_to_its_place_or_to_the_nearest(int index, string order)
    {
        var manifest = new PluginManifest
        {
            Fields = [new() { Id = "a", Type = FieldType.Info }, new() { Id = "b", Type = FieldType.Info }],
            Dropped = [new("fields", index, 5), new("actions", 0, "x")],
        };
        var written = Encoding.UTF8.GetString(Listing.Whole(manifest));
        var fields = written.Replace("""{"id":"a","type":"info"}""", "\"a\"", StringComparison.Ordinal).Replace("""{"id":"b","type":"info"}""", "\"b\"", StringComparison.Ordinal);
        Assert.Equal($$"""{"fields":{{order}},"actions":["x"]}""", fields);
    }

    [Fact]
    public void Write_two_dropped_entries_of_one_index_writes_both()
    {
        ImmutableArray<DroppedEntry> dropped = [new("fields", 3, 1), new("fields", 3, 2), new("fields", 0, 0)];
        Assert.Equal("""{"fields":[0,1,2]}""", Encoding.UTF8.GetString(Listing.Whole(new() { Dropped = dropped })));
    }
}
