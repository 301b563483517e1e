using System.Reflection;
using Dispatcharr.PluginSdk.Tests;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dispatcharr.PluginSdk.Analyzers.Tests;

/// <summary>That the ✔ in the index of the rules stand where there is a fix, and nowhere else.</summary>
public sealed class FixTableTests
{
    private static readonly CodeFixProvider[] Fixes =
    [
        .. Assembly.Load("Dispatcharr.PluginSdk.Analyzers.CodeFixes").GetTypes()
            .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(CodeFixProvider)) && type.IsDefined(typeof(ExportCodeFixProviderAttribute)))
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    [Fact]
    public void Rules_with_a_fix_are_those_that_the_index_says()
    {
        var promised = RulePage.Index.Where(row => row.HasFix).Select(row => row.Id).ToArray();
        var mended = Fixes.SelectMany(fix => fix.FixableDiagnosticIds).Where(id => id.StartsWith("DSP", StringComparison.Ordinal)).Distinct().ToArray();
        string[] wrong =
        [
            .. promised.Except(mended).Order(StringComparer.Ordinal).Select(id => $"{id} has a ✔ and no fix"),
            .. mended.Except(promised).Order(StringComparer.Ordinal).Select(id => $"{id} has a fix and no ✔"),
        ];
        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Fixes_mend_all_at_once_too() => Assert.All(Fixes, fix => Assert.NotNull(fix.GetFixAllProvider()));
}
