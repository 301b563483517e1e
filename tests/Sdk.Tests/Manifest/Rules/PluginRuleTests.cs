using static Dispatcharr.PluginSdk.Tests.Manifest.Rules.RuleCase;

namespace Dispatcharr.PluginSdk.Tests.Manifest.Rules;

public sealed class PluginRuleTests
{
    private static readonly string Emoji = string.Concat(Enumerable.Repeat("😀", 255));

    public static TheoryData<RuleCase> Cases => new((RuleCase[])
    [
        new("DSP0405", W, "/version", Top("\"version\": §\"1.0\""), Top("\"version\": \"1.0.0\"")),
        new("DSP0405", W, "/version", Top("\"version\": §\"v1.0.0\""), Top("\"version\": \"1.0.0-beta.1+build.05\"")),
        new("DSP0405", W, "/version", Top("\"version\": §\"1.02.0\""), Top("\"version\": \"0.0.0\"")),
        new("DSP0405", W, "/version", Top("\"version\": §\"\""), Top("\"author\": \"\"")),
        new("DSP0406", W, "/name", "{\"name\": §\"My Plugin\"}", "{\"name\": \"My Plugins\"}"),
        new("DSP0406", W, "/author", Top("\"author\": §\"Your Name\""), Top("\"author\": \"Your Name Here Ltd\"")),
        new("DSP0406", W, "/description", Top("\"description\": §\"TODO: describe\""), Top("\"description\": \"Todoist for channels\"")),
        new("DSP0406", W, "/description", Top("\"description\": §\"Change me!\""), Top("\"description\": \"Change metadata\"")),
        new("DSP0406", W, "/description", Top("\"description\": §\"What your plugin does\""), Top("\"description\": \"Does what it says\"")),
        new("DSP0407", W, "/help_url", Top("\"help_url\": §\"example.org\""), Top("\"help_url\": \"https://example.org\"")),
        new("DSP0407", W, "/help_url", Top("\"help_url\": §\"javascript:alert(1)\""), Top("\"help_url\": \"HTTP://example.org\"")),
        new("DSP0407", W, "/help_url", Top("\"help_url\": §\"https://\""), Top("\"help_url\": \"\"")),
        new("DSP0711", W, "/name", $$"""{"name": §"{{new string('a', 256)}}"}""", $$"""{"name": "{{new string('a', 255)}}"}"""),
        new("DSP0711", W, "/name", $$"""{"name": §"{{Emoji}}a"}""", $$"""{"name": "{{Emoji}}"}"""),
        new("DSP0711", W, "/version", Top($"\"version\": §\"1.0.0-{new string('a', 59)}\""), Top($"\"version\": \"1.0.0-{new string('a', 58)}\"")),
        new("DSP0711", W, "/name", """{"name": §"a\u0000b"}""", """{"name": "a\u0001b"}"""),
        new("DSP0711", W, "/description", Top("""  "description": §"a\ud800" """), Top("""  "description": "a\ud83d\ude00" """)),
        new("DSP0712", W, "/version", Top("\"version\": §1"), Top("\"version\": \"1.0.0\"")),
        new("DSP0712", W, "/author", Top("\"author\": §null"), Top("\"author\": \"A\"")),
        new("DSP0712", W, "/fields", Top("\"fields\": §{}"), Top("\"fields\": []")),
        new("DSP0712", W, "/actions", Top("\"actions\": §null"), Top("\"actions\": []")),
        new("DSP0712", W, "/assembly", Top("\"assembly\": §1"), Top("\"assembly\": \"A.dll\"")),
        new("DSP0713", I, "", "\n §{}", """{"name": "x"}"""),
        new("DSP0713", I, "", """§{"name": ""}""", """{"name": " "}"""),
    ]);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Read_rule_broken_is_reported_in_its_place_and_innocent_is_not(RuleCase one) => one.Check();

    [Fact]
    public void Read_keys_of_other_tools_finds_nothing() => Assert.Empty(Listing.Read("""
        {
          "$schema": "x", "name": "a", "license": 5, "maintainers": [], "repo_url": "", "discord_thread": null, "min_dispatcharr_version": "0.1.0",
          "max_dispatcharr_version": "", "source_type": "", "source_url": "", "deprecated": true, "unlisted": false, "ai_assisted": "yes", "assembly": "A.dll", "_x": {}
        }
        """).Diagnostics);
}
