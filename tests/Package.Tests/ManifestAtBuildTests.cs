using System.Text;

namespace Dispatcharr.PluginSdk.Tests.Package;

/// <summary>The life of a plugin.json that the build writes.</summary>
public sealed class ManifestAtBuildTests(PackedSdk sdk)
{
    private static readonly byte[] Expected = Encoding.UTF8.GetBytes(NewProject.Manifest);

    private readonly NewProject _plugin = new(sdk);

    [Fact]
    public async Task A_build_has_the_manifest_byte_for_byte_and_a_clean_takes_it_away()
    {
        _plugin.Declare();
        await _plugin.RunAsync("build");
        Assert.Equal(Expected, File.ReadAllBytes(_plugin.Built));

        await _plugin.RunAsync("clean");

        Assert.False(File.Exists(_plugin.Built));
        Assert.Empty(Directory.EnumerateFiles(_plugin["obj"], "plugin.json*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_build_writes_only_what_has_changed()
    {
        _plugin.Declare();
        await _plugin.RunAsync("build");
        var longAgo = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_plugin.Generated, longAgo);
        File.SetLastWriteTimeUtc(_plugin.Built, longAgo);

        var again = await _plugin.TryAsync("build", "--no-restore", "-v:n");
        Assert.Contains("Skipping target \"WritePluginManifest\"", again.Output, StringComparison.Ordinal);

        _plugin.Write("Other.cs", "public sealed class Other;");
        await _plugin.RunAsync("build", "--no-restore");
        Assert.Equal(longAgo, File.GetLastWriteTimeUtc(_plugin.Generated));
        Assert.Equal(longAgo, File.GetLastWriteTimeUtc(_plugin.Built));

        _plugin.Declare("""{ "name": "Another" }""");
        await _plugin.RunAsync("build", "--no-restore");
        Assert.Equal("""{ "name": "Another" }""", File.ReadAllText(_plugin.Built));
    }

    [Fact]
    public async Task Publish_has_the_manifest_and_a_class_that_is_gone_takes_it_along()
    {
        _plugin.Declare();
        await _plugin.RunAsync("publish", "-c", "Debug", "-o", _plugin["out"]);
        Assert.Equal(Expected, File.ReadAllBytes(_plugin["out/plugin.json"]));

        _plugin.Declare(null);
        await _plugin.RunAsync("build", "--no-restore");

        Assert.False(File.Exists(_plugin.Generated));
        Assert.False(File.Exists(_plugin.Built));
    }

    [Fact]
    public async Task A_design_time_build_writes_nothing()
    {
        _plugin.Declare();
        await _plugin.RunAsync("build");
        File.Delete(_plugin.Generated);
        File.Delete(_plugin.Built);

        await _plugin.RunAsync("msbuild", "-t:Compile;GetCopyToOutputDirectoryItems", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true");

        Assert.False(File.Exists(_plugin.Generated));
        Assert.False(File.Exists(_plugin.Built));
    }

    [Fact]
    public async Task A_build_that_skips_the_compiler_writes_nothing()
    {
        _plugin.Declare();
        await _plugin.RunAsync("restore");

        await _plugin.RunAsync("msbuild", "-t:Compile", "-p:SkipCompilerExecution=true");

        Assert.False(File.Exists(_plugin.Generated));
    }

    [Fact]
    public async Task Each_target_framework_has_its_own()
    {
        var plugin = new NewProject(sdk, more: """
            <PropertyGroup>
              <TargetFramework />
              <TargetFrameworks>net10.0;net10.0-windows</TargetFrameworks>
              <EnableWindowsTargeting>true</EnableWindowsTargeting>
              <DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>
            </PropertyGroup>
            """);
        plugin.Write("Plugin.cs", """
            #if WINDOWS
            [assembly: Dispatcharr.PluginSdk.PluginManifest("windows")]
            #else
            [assembly: Dispatcharr.PluginSdk.PluginManifest("anywhere")]
            #endif
            """);

        await plugin.RunAsync("build");

        Assert.Equal("anywhere", File.ReadAllText(plugin["bin/Debug/net10.0/plugin.json"]));
        Assert.Equal("windows", File.ReadAllText(plugin["bin/Debug/net10.0-windows/plugin.json"]));
    }
}
