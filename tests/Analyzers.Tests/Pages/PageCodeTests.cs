using Dispatcharr.PluginSdk.Tests;
using Microsoft.CodeAnalysis;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Pages;

/// <summary>That what the pages show compiles, and that the compiler finds what it is to find there.</summary>
public sealed class PageCodeTests
{
    /// <summary>Rules that no analyzer holds yet, or not in all places where their pages say so.</summary>
    private static readonly string[] NotYet = [];

    public static TheoryData<string> Ids => new(RulePage.Ids);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Code_of_a_page_compiles(string id) => Assert.All(RulePage.Read(id).Blocks().Where(block => block.IsCode), block =>
        Assert.DoesNotContain(PageCode.Compile(block.Text).GetDiagnostics(TestContext.Current.CancellationToken), found => found.Severity == DiagnosticSeverity.Error));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Compiler_finds_the_rule_in_each_violation_and_in_no_mend(string id)
    {
        var isFound = await FindsAllAsync(id, "Violation");
        var isMended = !await FindsAnyAsync(id, "Fix");
        if (NotYet.Contains(id))
        {
            Assert.False(isFound && isMended, $"{id} is held now: take it out of {nameof(NotYet)}.");
            return;
        }

        Assert.True(isFound, $"A violation on the page of {id} is not found.");
        Assert.True(isMended, $"{id} is still found in the mend on its page.");
    }

    private static async Task<bool> FindsAllAsync(string id, string section)
    {
        foreach (var (code, file) in Shown(id, section))
        {
            if (!(await PageCode.FindAsync(id, code, file)).Contains(id)) return false;
        }

        return true;
    }

    private static async Task<bool> FindsAnyAsync(string id, string section)
    {
        foreach (var (code, file) in Shown(id, section))
        {
            if ((await PageCode.FindAsync(id, code, file)).Contains(id)) return true;
        }

        return false;
    }

    /// <summary>Each block on its own, but for a file that lies beside the code.</summary>
    private static IEnumerable<(RuleBlock? Code, RuleBlock? File)> Shown(string id, string section)
    {
        var blocks = RulePage.Read(id).Blocks().Where(block => block.Section == section).ToArray();
        var beside = blocks.SingleOrDefault(block => block.IsBeside);
        foreach (var block in blocks)
        {
            if (block.IsCode) yield return (block, beside);
            else if (block.IsManifest) yield return (null, block);
        }
    }
}
