namespace Dispatcharr.PluginSdk.Tests.Package;

/// <summary>A plugin.json in the project's folder, which the author writes.</summary>
public sealed class ManifestByHandTests(PackedSdk sdk)
{
    private const string ByHand = """{ "name": "By hand" }""";

    [Fact]
    public async Task It_is_copied_and_published_and_nothing_is_generated_beside_it()
    {
        var plugin = new NewProject(sdk);
        plugin.Declare();
        await plugin.RunAsync("build");
        plugin.Write("plugin.json", ByHand);

        await plugin.RunAsync("publish", "-c", "Debug", "-o", plugin["out"]);

        Assert.Equal(ByHand, File.ReadAllText(plugin.Built));
        Assert.Equal(ByHand, File.ReadAllText(plugin["out/plugin.json"]));
        Assert.False(File.Exists(plugin.Generated));
    }

    [Fact]
    public async Task It_is_shown_to_analyzers_and_may_be_copied_by_the_project_too()
    {
        var plugin = new NewProject(sdk, more: """
            <ItemGroup><None Update="plugin.json" CopyToOutputDirectory="PreserveNewest" /></ItemGroup>
            <Target Name="Show" AfterTargets="CoreCompile">
              <Message Importance="high" Text="shown: @(AdditionalFiles) @(CompilerVisibleProperty)" />
            </Target>
            """);
        plugin.Declare(null);
        plugin.Write("plugin.json", ByHand);

        var published = await plugin.TryAsync("publish", "-o", plugin["out"]);

        Assert.True(published.ExitCode == 0, published.Output);
        Assert.Contains("shown: plugin.json ", published.Output, StringComparison.Ordinal);
        Assert.Contains("Version", published.Output, StringComparison.Ordinal);
        Assert.Equal(ByHand, File.ReadAllText(plugin["out/plugin.json"]));
    }

    [Fact]
    public async Task It_may_be_something_else()
    {
        var plugin = new NewProject(sdk, more: "<PropertyGroup><GeneratePluginManifest>false</GeneratePluginManifest></PropertyGroup>");
        plugin.Declare();
        plugin.Write("plugin.json", ByHand);

        await plugin.RunAsync("publish", "-c", "Debug", "-o", plugin["out"]);

        Assert.False(File.Exists(plugin.Built));
        Assert.False(File.Exists(plugin["out/plugin.json"]));
    }
}
