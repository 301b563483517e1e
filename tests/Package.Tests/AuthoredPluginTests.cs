using System.Text.Json;

namespace Dispatcharr.PluginSdk.Tests.Package;

/// <summary>A plugin written with attributes: generator, task and analyzers out of the package.</summary>
public sealed class AuthoredPluginTests(PackedSdk sdk)
{
    [Fact]
    public async Task The_class_and_the_version_of_the_project_make_the_manifest()
    {
        var plugin = new NewProject(sdk, more: "<PropertyGroup><Version>1.2.3</Version></PropertyGroup>");
        plugin.Write("Plugin.cs", Class("""[Field("Dry run")] public bool DryRun { get; init; } = true;"""));

        await plugin.RunAsync("build");

        var manifest = JsonDocument.Parse(File.ReadAllBytes(plugin.Built)).RootElement;
        Assert.Equal("Demo", manifest.GetProperty("name").GetString());
        Assert.Equal("1.2.3", manifest.GetProperty("version").GetString());
        Assert.Equal("Demo.dll", manifest.GetProperty("assembly").GetString());
        Assert.Equal("dry_run", manifest.GetProperty("fields")[0].GetProperty("id").GetString());
        Assert.Equal("clean", manifest.GetProperty("actions")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task The_build_tells_of_a_mistake_in_the_class_and_of_one_in_the_file()
    {
        var plugin = new NewProject(sdk);
        plugin.Write("Plugin.cs", Class("""[Field("Dispatcharr password", Secret = true)] public string? Password { get; init; }"""));
        plugin.Write("plugin.json", """
            {
              "name": "Demo",
              "verison": "1.0.0"
            }
            """);

        var build = await plugin.TryAsync("build");

        Assert.True(build.ExitCode != 0, build.Output);
        Assert.Matches(@"Plugin\.cs\(5,\d+\): error DSP0101: ", build.Output);
        Assert.Matches(@"plugin\.json\(3,\d+\): warning DSP0703: ", build.Output);
    }

    private static string Class(string field) => $$"""
        using Dispatcharr.PluginSdk;

        public sealed record Settings
        {
            {{field}}
        }

        [Plugin("Demo")]
        public sealed partial class Demo
        {
            [Action("Clean")]
            public PluginResult Clean(Settings settings) => PluginResult.Ok(settings.ToString());
        }
        """;
}
