namespace Dispatcharr.PluginSdk.Tests.Package;

/// <summary>Projects that reference plugins: their tests, a host that brings them along, a plugin that uses another.</summary>
public sealed class ReferencedPluginTests(PackedSdk sdk)
{
    [Fact]
    public async Task Who_references_two_plugins_has_the_manifest_of_neither_and_publishes()
    {
        var (one, two) = (Plugin("One"), Plugin("Two"));
        var host = new NewProject(sdk, "Host", "<PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>" + Reference(one, "One") + Reference(two, "Two"));
        host.Write("Program.cs", "System.Console.WriteLine(typeof(One).Name + typeof(Two).Name);");

        await host.RunAsync("publish", "-c", "Debug", "-o", host["out"]);

        Assert.Equal("One", File.ReadAllText(one.Built));
        Assert.Equal("Two", File.ReadAllText(two.Built));
        Assert.True(File.Exists(host["out/One.dll"]));
        Assert.False(File.Exists(host.Built));
        Assert.False(File.Exists(host["out/plugin.json"]));
    }

    [Fact]
    public async Task A_plugin_that_references_another_keeps_its_own()
    {
        var other = Plugin("Other", """<ItemGroup><None Update="plugin.json" CopyToOutputDirectory="PreserveNewest" /></ItemGroup>""");
        other.Write("plugin.json", """{ "name": "By hand, and handed on" }""");
        var plugin = Plugin("Own", Reference(other, "Other"));

        await plugin.RunAsync("publish", "-c", "Debug", "-o", plugin["out"]);

        Assert.Equal("Own", File.ReadAllText(plugin.Built));
        Assert.Equal("Own", File.ReadAllText(plugin["out/plugin.json"]));
    }

    private NewProject Plugin(string name, string more = "")
    {
        var plugin = new NewProject(sdk, name, more);
        plugin.Write("Plugin.cs", $"""
            [assembly: Dispatcharr.PluginSdk.PluginManifest("{name}")]
            public sealed class {name};
            """);
        return plugin;
    }

    private static string Reference(NewProject project, string name) =>
        $"""<ItemGroup><ProjectReference Include="{project[$"{name}.csproj"]}" /></ItemGroup>""";
}
