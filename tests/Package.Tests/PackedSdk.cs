using System.Reflection;
using System.Security.Cryptography;
using Dispatcharr.PluginSdk.Tests.Package;

[assembly: AssemblyFixture(typeof(PackedSdk))]

namespace Dispatcharr.PluginSdk.Tests.Package;

/// <summary>The Sdk's package in a folder feed outside the repository, packed once for all tests; goes with them.</summary>
public sealed class PackedSdk : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("dispatcharr-package-").FullName;

    /// <summary>No other package has it: a copy in the user's own folder must not be taken for this one.</summary>
    public string Version { get; } = $"0.1.0-test{RandomNumberGenerator.GetHexString(12, lowercase: true)}";

    /// <summary>The package.</summary>
    public string Path => System.IO.Path.Combine(_root, "feed", $"Dispatcharr.PluginSdk.{Version}.nupkg");

    /// <summary>A new folder, in which a project finds the package by its name and version.</summary>
    public string NewFolder(string name)
    {
        var folder = Directory.CreateDirectory(System.IO.Path.Combine(_root, RandomNumberGenerator.GetHexString(8, lowercase: true), name));
        return folder.FullName;
    }

    /// <summary>Packs what the tests' own build has built.</summary>
    public async Task PackAsync(string folder)
    {
        string[] arguments =
        [
            "pack", System.IO.Path.Combine(Repository.Root, "src", "Sdk"), "--no-build", "--nologo", "-c", Built("Configuration"),
            "--artifacts-path", Built("ArtifactsPath"), "-o", folder, $"-p:PackageVersion={Version}",
        ];
        var packed = await Dotnet.RunAsync(Repository.Root, arguments);
        Assert.True(packed.ExitCode == 0, packed.Output);
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        // The feed is the only source: what else is needed was restored for the Sdk itself, and is found where it lies.
        await File.WriteAllTextAsync(System.IO.Path.Combine(_root, "nuget.config"), $"""
            <configuration>
              <packageSources><clear /><add key="feed" value="feed" /></packageSources>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <fallbackPackageFolders><clear /><add key="restored" value="{Built("RestoredPackages")}" /></fallbackPackageFolders>
            </configuration>
            """);
        // Nothing above the folder has a say.
        foreach (var file in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
        {
            await File.WriteAllTextAsync(System.IO.Path.Combine(_root, file), "<Project />");
        }

        await PackAsync(System.IO.Path.Combine(_root, "feed"));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static string Built(string key) => typeof(PackedSdk).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
