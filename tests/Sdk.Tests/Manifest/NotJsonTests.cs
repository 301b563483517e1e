using System.Text;
using Dispatcharr.PluginSdk.Manifest;
using Dispatcharr.PluginSdk.Tests.Manifest.Rules;

namespace Dispatcharr.PluginSdk.Tests.Manifest;

/// <summary>What Python refuses to read, and what it reads though no other JSON library does.</summary>
public sealed class NotJsonTests
{
    /// <summary>§ stands in front of the place that the line and column must name.</summary>
    public static TheoryData<string> Refused =>
    [
        "§", " \n\t\r §", "{}\n§x", "{}§{}", "{}§/", "§[]", " §[{}, 1]", "§null", "§\"name\"", "§5", "§NaN", "§true", "§nul", "{§", "{§,}", "{§a: 1}", "{§'a': 1}", "{\"a\" §1}", "{\"a\" §= 1}", "{\"a\":§",
        "{\"a\":§}", "{\"a\": §x}", "{\"a\": §.5}", "{\"a\": 1§.}", "{\"a\": 1§.e5}", "{\"a\": 1§e}", "{\"a\": 1§e+}", "{\"a\": 0§1}", "{\"a\": -0§1}", "{\"a\": §-}", "{\"a\": §+1}", "{\"a\": §-NaN}", "{\"a\": §Infinit}",
        "{\"a\": §tru}", "{\"a\": §True}", "{\"a\": 1 §\"b\": 2}", "{\"a\": [1 §2]}", "{\"a\": [§, 1]}", "{\"a\": [1}§", "{\"a\": 1§]", "{\"a\": §\"b}", "{\"a\": \"b§\n\"}", "{\"a\": \"b§\tc\"}", "{\"a\": \"§\0\"}",
        "{\"a\": \"b§\\x\"}", "{\"a\": \"b§\\u12g4\"}", "{\"a\": \"b§\\u12\"}", "{\"§\\q\": 1}", "{\u00a0§}", "{\f§}", "{\"fields\": [§x]}", "{\"fields\": [{§x}]}", "{\"fields\": [{\"id\": §x}]}", "{\"fields\": [{\"type\": \"§\n\"}]}",
        "{\"fields\": [{\"min\": §x}]}", "{\"fields\": [{\"options\": [§x]}]}", "{\"fields\": [{\"options\": [{\"value\" §1}]}]}", "{\"actions\": [{\"confirm\": {§x}}]}", "{\"actions\": [{\"events\": [§x]}]}",
        "{\"a\": 1§,}", "{\"a\": [1§,\n]}", "{\"fields\": [{\"id\": \"a\", \"type\": \"info\"§,}]}", "{\"fields\": [null§,]}", "§// note\n{}", "{§/* note */\"_a\": 1}", "{\"_a\": 1} §// note", "{}§/**/",
    ];

    [Theory]
    [MemberData(nameof(Refused))]
    public void Read_file_that_python_refuses_is_legacy_and_says_where(string marked)
    {
        var result = Listing.Read(marked.Replace("§", "", StringComparison.Ordinal));
        Assert.True(result.IsLegacy);
        var found = Assert.Single(result.Diagnostics, diagnostic => diagnostic.Code == "DSP0701");
        Assert.Equal((ManifestSeverity.Error, ""), (found.Severity, found.Pointer));
        Assert.Equal(Fixed(marked) ?? RuleCase.Place(marked), (found.Line, found.Column));
    }

    /// <summary>Where the mark above is only near: a form feed and a no-break space are named themselves.</summary>
    private static (int Line, int Column)? Fixed(string marked) => marked switch
    {
        "{\u00a0§}" or "{\f§}" => (1, 2),
        "{\"a\": [1}§" => (1, 9),
        _ => null,
    };

    [Theory]
    [InlineData("{}")]
    [InlineData(" \t\r\n{ } \t\r\n")]
    [InlineData("""{"_a": NaN, "_b": [Infinity, -Infinity, 1e999, -0, 1E+5, 0.0e-0]}""")]
    [InlineData("""{"_a": "\ud800 \u0000 \/ \b\f\n\r\t\" // /* */ ,}", "\udfff": 1}""")]
    [InlineData("{\"_a\": \"\u007f\u0085\u2028\ufeff\"}")]
    public void Read_file_that_python_takes_is_not_legacy(string json) => Assert.False(Listing.Read(json).IsLegacy);

    [Theory]
    [InlineData(4_300, false)]
    [InlineData(4_301, true)]
    public void Read_integer_is_legacy_beyond_4300_digits(int digits, bool isLegacy)
    {
        foreach (var place in (string[])["{\"_a\": @}", "{\"_a\": -@}", "{\"name\": @}", "{\"fields\": [{\"id\": @}]}", "{\"fields\": [{\"min\": @}]}", "{\"fields\": [{\"default\": [@]}]}", "{\"actions\": [{\"events\": [@]}]}"])
        {
            Assert.Equal(isLegacy, Listing.Read(place.Replace("@", new string('7', digits), StringComparison.Ordinal)).IsLegacy);
            Assert.False(Listing.Read(place.Replace("@", new string('7', digits) + ".0", StringComparison.Ordinal)).IsLegacy);
        }
    }

    [Fact]
    public void Read_byte_order_mark_is_refused_and_not_counted()
    {
        var result = Listing.Read("\uFEFF{\"lable\": 1}");
        Assert.True(result.IsLegacy);
        Assert.Equal([("DSP0701", 1, 1), ("DSP0713", 1, 1), ("DSP0703", 1, 2)], result.Diagnostics.Select(found => (found.Code, found.Line, found.Column)));
        Assert.Contains("byte order mark", result.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_latin_1_says_where_the_first_bad_byte_is()
    {
        var result = ManifestReader.Read([.. "{\"name\":\n \"Gr"u8, 0xFC, .. "n\"}"u8]);
        Assert.True(result.IsLegacy);
        Assert.Equal(("DSP0701", 2, 5), (result.Diagnostics[0].Code, result.Diagnostics[0].Line, result.Diagnostics[0].Column));
    }

    [Fact]
    public void Read_utf_16_or_32_is_legacy() => Assert.All(
        (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32],
        encoding =>
        {
            Assert.True(ManifestReader.Read(encoding.GetBytes("{\"name\": \"x\"}")).IsLegacy);
            Assert.True(ManifestReader.Read([.. encoding.GetPreamble(), .. encoding.GetBytes("{\"name\": \"x\"}")]).IsLegacy);
        });

    [Fact]
    public void Read_surrogates_written_as_utf_8_is_legacy() => Assert.True(ManifestReader.Read([.. "{\"name\": \""u8, 0xED, 0xA0, 0x80, .. "\"}"u8]).IsLegacy);

    [Fact]
    public void Read_after_slips_that_everybody_understands_goes_on()
    {
        var result = Listing.Read("""
            // my manifest
            {"name": "x", "fields": [{"id": "a", "type": "info"}, {"id": "a", "type": "info",},], /* more */ "lable": 1}
            """);
        Assert.Equal(["DSP0701", "DSP0201", "DSP0701", "DSP0701", "DSP0703"], result.Diagnostics.Select(found => found.Code));
    }

    [Fact]
    public void Read_file_that_ends_early_says_nothing_of_what_may_follow()
    {
        var result = Listing.Read("""{"lable": 1, "version": "1", "actions": [{"id": "delete", "label": "Delete"}], "fields": [{"id": "a",""", new() { Registry = true });
        Assert.Equal(["DSP0703", "DSP0701"], result.Diagnostics.Select(found => found.Code));
    }

    [Fact]
    public void Read_good_file_cut_at_any_byte_is_legacy()
    {
        var file = """{"name": "é😀\u00e9", "fields": [{"id": "a", "type": "select", "default": [-1.5e+3, true, null, {"a": {}}], "options": [{"value": 1, "label": "A"}]}], "actions": [{"id": "a", "label": "A", "confirm": {"message": "?"}, "events": ["vod_stop"]}], "_x": false}"""u8.ToArray();
        Assert.False(ManifestReader.Read(file).IsLegacy);
        Assert.All(Enumerable.Range(0, file.Length), length => Assert.True(ManifestReader.Read(file.AsSpan(0, length)).IsLegacy));
    }
}
