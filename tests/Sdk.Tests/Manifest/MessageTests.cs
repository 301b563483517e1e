using System.Text;
using CsCheck;
using Dispatcharr.PluginSdk.Manifest;
using Dispatcharr.PluginSdk.Rules;
using Dispatcharr.PluginSdk.Tests.Manifest.Rules;

namespace Dispatcharr.PluginSdk.Tests.Manifest;

/// <summary>What the messages say, and what they must not.</summary>
public sealed class MessageTests
{
    private static readonly RuleCase[] Cases =
    [
        .. SecurityRuleTests.Cases.Concat(FieldRuleTests.Cases).Concat(ActionRuleTests.Cases).Concat(PluginRuleTests.Cases)
            .Concat(FileRuleTests.Cases).Concat(RegistryRuleTests.Cases).Select(row => row.Data),
    ];

    /// <summary>Of a missing manifest and of the folder no file can tell.</summary>
    [Fact]
    public void Cases_hold_every_rule_of_a_manifest() => Assert.Equal(
        ManifestRules.All.Select(rule => rule.Id).Except(["DSP0701", "DSP0705", "DSP0804", "DSP0806"]).Order(), Cases.Select(one => one.Code).Distinct().Order());

    [Fact]
    public void Rules_weigh_what_their_cases_say() =>
        Assert.All(Cases, one => Assert.Equal(one.Severity, ManifestRules.All.Single(rule => rule.Id == one.Code).Severity));

    [Fact]
    public void Read_every_message_is_whole_sentences_on_one_line_and_names_the_mend()
    {
        string[] mends =
        [
            "write", "remove", "add", "give", "take", "make", "change", "fill", "shorten", "swap", "rename", "use one of", "must be", "needs", "check", "name the", "say the", "would be",
            "Did you mean", "did you mean", "Known",
        ];
        string[] rulesWithoutMend = ["DSP0209", "DSP0309", "DSP0712"]; // the reason says it
        Assert.All(Cases.SelectMany(Broken), found =>
        {
            Assert.DoesNotContain('\n', found.Message);
            Assert.True(found.Message[^1] is '.' or '?', found.Message);
            if (!rulesWithoutMend.Contains(found.Code)) Assert.Contains(mends, mend => found.Message.Contains(mend, StringComparison.Ordinal));
        });
    }

    [Theory]
    [InlineData("""{"id": "api_key", "label": "API key", "type": "string", "default": "@"}""")]
    [InlineData("""{"id": "api_key", "label": "API key", "type": "text", "default": "@"}""")]
    [InlineData("""{"id": "api_key", "label": "API key", "type": "boolean", "default": "@"}""")]
    [InlineData("""{"id": "password", "label": "Dispatcharr password", "type": "string", "default": "@"}""")]
    [InlineData("""{"id": "password", "label": "Password", "type": "string", "default": ["@", {"a": "@", "b": NaN}]}""")]
    [InlineData("""{"id": "password", "label": "Password", "type": "string", "default": "@", "default": null}""")]
    public void Read_default_of_a_secret_is_in_no_message(string field)
    {
        var result = Listing.Read(RuleCase.Fields(field.Replace("@", "hunter2hunter2", StringComparison.Ordinal)));
        Assert.NotEmpty(result.Diagnostics);
        Assert.DoesNotContain(result.Diagnostics, found => found.Message.Contains("hunter2", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_message_quotes_no_line_break_and_no_terminal_code()
    {
        const string evil = @"a\n::error::b\u001b[31m\u2028c\u202ed\u0085";
        var result = Listing.Read($$"""
            {"name": "x", "version": "{{evil}}", "{{evil}}": 1, "description": "todo: {{evil}}",
             "fields": [{"id": "{{evil}}", "type": "{{evil}}"}, {"id": "{{evil}}", "type": "select", "default": "{{evil}}", "options": [{"value": 1, "label": 1}]}, {"id": "{{evil}}", "type": "info"}],
             "actions": [{"id": "delete {{evil}}", "label": "{{evil}}", "button_color": "{{evil}}", "button_variant": "{{evil}}", "events": ["{{evil}}"]}]}
            """);
        Assert.InRange(result.Diagnostics.Length, 10, 20);
        Assert.DoesNotContain(result.Diagnostics, found => found.Message.Any(c => char.IsControl(c) || c is '\u2028' or '\u202e'));
    }

    [Fact]
    public void Read_message_quotes_little_of_the_file() => ManifestMutation.Files.Sample(
        file => Assert.All(ManifestReader.Read(file, new() { Registry = true }).Diagnostics, found => Assert.InRange(found.Message.Length, 20, 500)),
        iter: 2_000, threads: 1, print: Encoding.Latin1.GetString);

    [Fact]
    public void Excerpt_never_cuts_a_character_in_half()
    {
        foreach (var length in Enumerable.Range(0, 70))
        {
            var text = Excerpt.Of(new string('a', length) + string.Concat(Enumerable.Repeat("😀", 40)));
            Assert.InRange(text.Length, 1, 60);
            Assert.Equal(text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
        }

        Assert.Equal(new string('a', 60), Excerpt.Of(new string('a', 60)));
        Assert.Equal(new string('a', 57) + "...", Excerpt.Of(new string('a', 61)));
    }

    [Theory]
    [InlineData("lable", "label")]
    [InlineData("helpUrl", "help_url")]
    [InlineData("HELP-TEXT", "help_text")]
    [InlineData("opitons", "options")]
    [InlineData("id2", "id")]
    [InlineData("zebra", null)]
    [InlineData("", null)]
    public void Nearest_finds_what_was_meant(string name, string? meant) => Assert.Equal(meant, Nearest.Find(name, [.. WellKnownNames.FieldKeys, .. WellKnownNames.ManifestKeys]));

    private static IEnumerable<ManifestDiagnostic> Broken(RuleCase one) =>
        Listing.Read(one.Broken.Replace("§", "", StringComparison.Ordinal), new() { Registry = one.Code.StartsWith("DSP08", StringComparison.Ordinal) }).Diagnostics;
}
