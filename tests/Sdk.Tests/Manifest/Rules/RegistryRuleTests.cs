using Dispatcharr.PluginSdk.Manifest;
using static Dispatcharr.PluginSdk.Tests.Manifest.Rules.RuleCase;

namespace Dispatcharr.PluginSdk.Tests.Manifest.Rules;

/// <summary>The rules of the official collection, which hold only where they are asked for.</summary>
public sealed class RegistryRuleTests
{
    private const string Good = """
        {
          "name": "Example", "version": "1.2.3", "description": "Does it.", "author": "A",
          "license": "MIT"
        }
        """;

    private static readonly ManifestReaderOptions Registry = new() { Registry = true, FolderName = "example" };

    public static TheoryData<RuleCase> Cases => new((RuleCase[])
    [
        new("DSP0801", E, "/license", With("\"license\": \"MIT\"", "\"license\": §\"GPL\""), With("\"MIT\"", "\"GPL-3.0-or-later\"")),
        new("DSP0801", E, "/license", With("\"license\": \"MIT\"", "\"license\": §5"), Good),
        new("DSP0801", E, "", "§" + With(",\n  \"license\": \"MIT\"", ""), Good),
        new("DSP0802", E, "", "§" + With("\"author\": \"A\"", "\"author\": \"\""), With("\"author\": \"A\"", "\"maintainers\": [\"a\"]")),
        new("DSP0802", E, "", "§" + With("\"author\": \"A\"", "\"maintainers\": []"), Good),
        new("DSP0803", E, "/min_dispatcharr_version", Plus("\"min_dispatcharr_version\": §\"0.29\""), Plus("\"min_dispatcharr_version\": \"v0.29.0\"")),
        new("DSP0803", E, "/max_dispatcharr_version", Plus("\"max_dispatcharr_version\": §29"), Plus("\"max_dispatcharr_version\": \"0.29.0\"")),
        new("DSP0803", E, "/max_dispatcharr_version",
            Plus("\"max_dispatcharr_version\": §\"0.9.0\", \"min_dispatcharr_version\": \"0.10.0\""), Plus("\"max_dispatcharr_version\": \"0.10.0\", \"min_dispatcharr_version\": \"0.9.0\"")),
        new("DSP0805", E, "/source_url",
            Plus("\"repo_url\": \"https://a\", \"source_type\": \"external\", \"source_url\": §\"http://a/{version}\""),
            Plus("\"repo_url\": \"https://a\", \"source_type\": \"external\", \"source_url\": \"https://a/{version}\"")),
        new("DSP0805", E, "/source_url",
            Plus("\"repo_url\": \"https://a\", \"source_type\": \"external\", \"source_url\": §\"https://a\""), Plus("\"source_type\": \"internal\", \"source_url\": \"https://a\"")),
        new("DSP0805", E, "", "§" + Plus("\"source_type\": \"external\", \"source_url\": \"https://a/{version}\""), Good),
        new("DSP0807", I, "/description", With("\"Does it.\"", $"§\"{new string('a', 201)}\""), With("Does it.", new string('a', 200))),
        new("DSP0808", E, "", "§" + With("\"version\": \"1.2.3\", ", ""), Good),
        new("DSP0808", E, "/version", With("\"1.2.3\"", "§\"1.2.3-beta.1\""), With("1.2.3", "10.20.30")),
    ]);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Read_rule_broken_is_reported_in_its_place_and_innocent_is_not(RuleCase one) => one.Check(Registry);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Read_without_the_collection_finds_nothing_of_it(RuleCase one) =>
        Assert.Empty(Listing.Read(one.Broken.Replace("§", "", StringComparison.Ordinal), new() { FolderName = "Not A Slug" }).Diagnostics);

    [Theory]
    [InlineData("Example", "DSP0804", E)]
    [InlineData("my--example", "DSP0804", E)]
    [InlineData("my_example", "DSP0804", E)]
    [InlineData("", "DSP0804", E)]
    [InlineData("my-example", "DSP0806", I)]
    public void Read_folder_name_is_held_to_the_collection(string folder, string code, ManifestSeverity severity)
    {
        var found = Assert.Single(Listing.Read(Good, Registry with { FolderName = folder }).Diagnostics);
        Assert.Equal((code, severity, "", 1, 1), (found.Code, found.Severity, found.Pointer, found.Line, found.Column));
    }

    [Fact]
    public void Read_without_a_folder_name_finds_nothing_of_it() => Assert.Empty(Listing.Read(Good, new() { Registry = true }).Diagnostics);

    private static string With(string what, string instead) => Good.Replace(what, instead, StringComparison.Ordinal);

    private static string Plus(string members) => With("\"license\"", members + ",\n  \"license\"");
}
