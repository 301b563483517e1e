using System.IO.Compression;
using System.Xml.Linq;

namespace Dispatcharr.PluginSdk.Tests.Package;

public sealed class PackageContentTests(PackedSdk sdk)
{
    [Fact]
    public void It_holds_the_library_what_the_compiler_and_MSBuild_load_and_nothing_else()
    {
        using var package = ZipFile.OpenRead(sdk.Path);
        string[] ofEveryPackage = ["_rels/.rels", "[Content_Types].xml", "package/services/metadata/core-properties/nuget.psmdcp"];

        var files = package.Entries.Select(entry => entry.FullName).Except(ofEveryPackage).Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "Dispatcharr.PluginSdk.nuspec",
                "README.md",
                "analyzers/dotnet/cs/Dispatcharr.PluginSdk.Analyzers.CodeFixes.dll",
                "analyzers/dotnet/cs/Dispatcharr.PluginSdk.Analyzers.dll",
                "build/Dispatcharr.PluginSdk.props",
                "build/Dispatcharr.PluginSdk.targets",
                "buildTransitive/Dispatcharr.PluginSdk.props",
                "buildTransitive/Dispatcharr.PluginSdk.targets",
                "lib/net10.0/Dispatcharr.PluginSdk.dll",
                "lib/net10.0/Dispatcharr.PluginSdk.xml",
                "tasks/netstandard2.0/Dispatcharr.PluginSdk.Build.dll",
            ],
            files);
    }

    [Fact]
    public void It_depends_on_what_the_library_needs_at_run_time_alone()
    {
        var dependencies = Metadata("dependency").Select(dependency => dependency.Attribute("id")!.Value);

        Assert.Equal(
            [
                "Microsoft.Extensions.DependencyInjection.Abstractions",
                "Microsoft.Extensions.Hosting.Abstractions",
                "Microsoft.Extensions.Logging.Abstractions",
                "Microsoft.Extensions.Options",
            ],
            dependencies.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_names_licence_and_read_me()
    {
        Assert.Equal("MIT", Metadata("license").Single().Value);
        Assert.Equal("README.md", Metadata("readme").Single().Value);
    }

    [Fact]
    public async Task The_same_sources_make_the_same_package()
    {
        var folder = sdk.NewFolder("again");

        await sdk.PackAsync(folder);

        Assert.Equal(File.ReadAllBytes(sdk.Path), File.ReadAllBytes(Path.Combine(folder, Path.GetFileName(sdk.Path))));
    }

    private IEnumerable<XElement> Metadata(string name)
    {
        using var package = ZipFile.OpenRead(sdk.Path);
        using var nuspec = package.GetEntry("Dispatcharr.PluginSdk.nuspec")!.Open();
        return [.. XDocument.Load(nuspec).Descendants().Where(element => element.Name.LocalName == name)];
    }
}
