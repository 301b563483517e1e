using Dispatcharr.PluginSdk.Rules;
using Dispatcharr.PluginSdk.Tests;
using Microsoft.CodeAnalysis;

namespace Dispatcharr.PluginSdk.Analyzers.Tests;

/// <summary>That the one table of descriptors, the list of releases, the pages and the analyzers are one.</summary>
public sealed class DescriptorsTests
{
    private static readonly Rule[] Rules = [.. ManifestRules.All, .. CodeRules.All];

    [Fact]
    public void Ids_are_unique() => Assert.Equal(Rules.Select(rule => rule.Id).Distinct(), Rules.Select(rule => rule.Id));

    [Fact]
    public void Help_links_lead_to_pages() => Assert.All(Rules.Select(Descriptors.Of), descriptor =>
    {
        Assert.EndsWith($"/docs/rules/{descriptor.Id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
        Assert.Contains(descriptor.Id, RulePage.Ids);
    });

    /// <summary>The analyzers of Microsoft that hold such a list cannot see descriptors that are made from a table.</summary>
    [Fact]
    public void Releases_list_each_rule_with_category_and_severity() => Assert.Equal(
        Rules.Select(Descriptors.Of).OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)
            .Select(descriptor => $"{descriptor.Id} | {descriptor.Category} | {SeverityOf(descriptor)} | {descriptor.Title}"),
        Releases().Where(line => line.StartsWith("DSP", StringComparison.Ordinal)));

    [Fact]
    public void Analyzers_report_rules_of_the_table_only() => Assert.All(
        AnalyzersUnderTest.All.SelectMany(analyzer => analyzer.SupportedDiagnostics),
        descriptor => Assert.Same(Descriptors.Of(descriptor.Id), descriptor));

    private static string SeverityOf(DiagnosticDescriptor descriptor) => descriptor.IsEnabledByDefault ? descriptor.DefaultSeverity.ToString() : "Disabled";

    private static IEnumerable<string> Releases() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Analyzers"), "AnalyzerReleases.*.md").SelectMany(File.ReadLines).Order(StringComparer.Ordinal);
}
