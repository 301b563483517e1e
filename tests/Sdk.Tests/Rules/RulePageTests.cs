using System.Text;
using System.Text.RegularExpressions;
using Dispatcharr.PluginSdk.Manifest;
using Dispatcharr.PluginSdk.Rules;

namespace Dispatcharr.PluginSdk.Tests.Rules;

/// <summary>That the pages of the rules say what the rules are, and that their manifests break them and mend them.</summary>
public sealed partial class RulePageTests
{
    private static readonly Dictionary<string, Rule> Rules = ManifestRules.All.Concat(CodeRules.All).ToDictionary(rule => rule.Id);

    public static TheoryData<string> Ids => new(Rules.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Pages_are_those_of_the_rules() => Assert.Equal(Rules.Keys.Order(StringComparer.Ordinal), RulePage.Ids);

    [Fact]
    public void Index_lists_each_rule_once_by_id() => Assert.Equal(RulePage.Ids, RulePage.Index.Select(row => row.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Index_says_of_a_rule_what_the_rule_says(string id)
    {
        var rule = Rules[id];
        var row = Row(id);
        Assert.Equal($"[{id}]({id}.md)", row.Link);
        Assert.Equal(rule.Title, row.Title);
        Assert.StartsWith(rule.Severity.ToString(), row.Severity, StringComparison.Ordinal);
        Assert.Contains(row.Where, (string[])[RuleRow.InCode, RuleRow.InFile, $"{RuleRow.InCode}, {RuleRow.InFile}"]);
        Assert.True(ManifestRules.All.Contains(rule) ? row.IsInFile : row.IsInCode, "A rule of ManifestRules is checked in plugin.json, one of CodeRules in C#.");
        Assert.True(row.HasFix || row.Fix == RuleRow.NoFix);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_says_of_its_rule_what_the_index_says(string id)
    {
        var page = RulePage.Read(id);
        var row = Row(id);
        Assert.Equal($"# {id}: {row.Title}", page.Lines[0]);
        Assert.Equal($"Severity: {row.Severity} · Checked in: {row.Where} · Fix: {row.Fix}", page.Lines[2]);
        Assert.Equal(["Why", "Violation", "Fix", "Suppress"], page.Headings);
        Assert.Equal(row.HasFix && row.IsInCode, page.Lines.Any(line => line.Contains($"`dotnet format analyzers --diagnostics {id}", StringComparison.Ordinal)));
        Assert.Equal(!row.HasFix, page.Lines.Contains("There is no automatic fix."));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_shows_violation_and_mend_wherever_the_rule_is_checked(string id)
    {
        var row = Row(id);
        var blocks = RulePage.Read(id).Blocks().ToArray();
        foreach (var section in new[] { "Violation", "Fix" })
        {
            Assert.Equal(row.IsInCode, blocks.Any(block => block.Section == section && block.IsCode));
            // A file that is missing cannot be shown.
            if (section == "Fix" || id != ManifestRules.NoManifest.Id) Assert.Equal(row.IsInFile, blocks.Any(block => block.Section == section && (block.IsManifest || block.IsBeside)));
        }

        Assert.All(blocks, block => Assert.True(block.IsCode || block.IsManifest || block.IsBeside || block.Info == "text", $"Nobody checks a block marked '{block.Info}'."));
        Assert.Equal(id == CodeRules.Drift.Id, blocks.Any(block => block.IsBeside));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_manifest_that_breaks_the_rule_is_reported_for_nothing_else(string id) =>
        Assert.All(Manifests(id, "Violation"), block => Assert.Equal([id], Read(id, block).Distinct()));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_manifest_that_is_mended_is_not_reported(string id) =>
        Assert.All(Manifests(id, "Fix"), block => Assert.Empty(Read(id, block)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_names_rules_that_there_are(string id) =>
        Assert.All(RulePage.Read(id).Lines.SelectMany(line => AnyId().Matches(line)), match => Assert.Contains(match.Value, Rules.Keys));

    private static RuleRow Row(string id) => Assert.Single(RulePage.Index, row => row.Id == id);

    private static IEnumerable<RuleBlock> Manifests(string id, string section) => RulePage.Read(id).Blocks().Where(block => block.Section == section && block.IsManifest);

    private static IEnumerable<string> Read(string id, RuleBlock manifest) =>
        ManifestReader.Read(Encoding.UTF8.GetBytes(manifest.Text), new() { Registry = Rules[id].IsRegistry, FolderName = manifest.Folder }).Diagnostics.Select(found => found.Code);

    [GeneratedRegex(@"DSP\d{4}")]
    private static partial Regex AnyId();
}
