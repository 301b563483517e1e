namespace Dispatcharr.PluginSdk.Architecture.Tests;

/// <summary>The walls between the rooms, as ARCHITECTURE.md draws them, held in the built assemblies.</summary>
public sealed class WallTests
{
    private const string Contract = "Dispatcharr.PluginSdk";
    private const string Manifest = "Dispatcharr.PluginSdk.Manifest";
    private const string Rules = "Dispatcharr.PluginSdk.Rules";
    private const string Hosting = "Dispatcharr.PluginSdk.Hosting";

    private static readonly IReadOnlyList<Use> Sdk = AssemblyUses.Read("Dispatcharr.PluginSdk");
    private static readonly IReadOnlyList<Use> Sqlite = AssemblyUses.Read("Dispatcharr.PluginSdk.Sqlite");
    private static readonly IReadOnlyList<Use> AspNetCore = AssemblyUses.Read("Dispatcharr.PluginSdk.AspNetCore");
    private static readonly IReadOnlyList<Use> Cli = AssemblyUses.Read("dispatcharr-plugin");

    [Fact]
    public void Manifest_uses_rules_alone() => HoldsNone(Sdk, use => IsIn(use.FromNamespace, Manifest)
        && IsOurs(use) && !IsIn(use.ToNamespace, Manifest) && !IsIn(use.ToNamespace, Rules));

    [Fact]
    public void Rules_use_the_severity_alone() => HoldsNone(Sdk, use => IsIn(use.FromNamespace, Rules)
        && IsOurs(use) && !IsIn(use.ToNamespace, Rules) && use.To != $"{Manifest}.ManifestSeverity");

    [Fact]
    public void The_contract_uses_manifests_alone() => HoldsNone(Sdk, use => use.FromNamespace == Contract
        && IsOurs(use) && use.ToNamespace != Contract && !IsIn(use.ToNamespace, Manifest));

    [Fact]
    public void Binding_uses_the_contract_alone() => HoldsNone(Sdk, use => use.FromNamespace == $"{Contract}.Binding"
        && IsOurs(use) && use.ToNamespace != Contract && use.ToNamespace != $"{Contract}.Binding");

    [Theory]
    [InlineData("Discovery", "Discovery")]
    [InlineData("State", "State")]
    [InlineData("Runtime", "Runtime", "Discovery")]
    [InlineData("Running", "Running", "Runtime", "Discovery", "State")]
    [InlineData("Registry", "Registry", "Running", "Discovery", "State")]
    public void A_room_of_the_host_uses_only_those_before_it(string room, params string[] mayUse) => HoldsNone(Sdk, use => use.FromNamespace == $"{Hosting}.{room}"
        && use.ToNamespace.StartsWith(Hosting + ".", StringComparison.Ordinal) && !mayUse.Contains(use.ToNamespace[(Hosting.Length + 1)..]));

    [Fact]
    public void Load_contexts_are_known_to_the_runtime_alone() =>
        HoldsNone(Everything.Where(use => use.FromNamespace != $"{Hosting}.Runtime"), use => use.ToNamespace == "System.Runtime.Loader");

    [Fact]
    public void Http_is_known_to_AspNetCore_alone() =>
        HoldsNone(Everything.Except(AspNetCore), use => IsIn(use.ToNamespace, "Microsoft.AspNetCore") || IsIn(use.ToNamespace, "System.Net.Http"));

    [Fact]
    public void Processes_are_known_to_nobody_yet() =>
        HoldsNone(Everything, use => use.To is "System.Diagnostics.Process" or "System.Diagnostics.ProcessStartInfo");

    [Fact]
    public void Sqlite_is_known_to_its_package_alone() => HoldsNone(Everything.Except(Sqlite), use => IsIn(use.ToNamespace, "Microsoft.Data.Sqlite"));

    [Fact]
    public void The_command_line_uses_no_host() => HoldsNone(Cli, use => IsIn(use.ToNamespace, Hosting));

    [Fact]
    public void What_is_forbidden_elsewhere_is_seen_where_it_is_allowed()
    {
        Assert.Contains(Sdk, use => use.From == $"{Hosting}.Runtime.PluginLoadContext" && use.To == "System.Runtime.Loader.AssemblyLoadContext");
        Assert.Contains(Sdk, use => use.From == $"{Manifest}.ManifestReader" && use.To == $"{Manifest}.Reading.ManifestParser");
        Assert.Contains(AspNetCore, use => use.ToNamespace == "Microsoft.AspNetCore.Http");
        Assert.Contains(Sqlite, use => use.To == "Microsoft.Data.Sqlite.SqliteException");
        Assert.Contains(Cli, use => use.To == $"{Manifest}.ManifestReader");
    }

    private static IEnumerable<Use> Everything => [.. Sdk, .. Sqlite, .. AspNetCore, .. Cli];

    private static void HoldsNone(IEnumerable<Use> uses, Func<Use, bool> isForbidden) => Expect.None(uses.Where(isForbidden));

    private static bool IsOurs(Use use) => IsIn(use.ToNamespace, Contract);

    private static bool IsIn(string name, string room) => name == room || name.StartsWith(room + ".", StringComparison.Ordinal);
}
