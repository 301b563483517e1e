using System.Text;

namespace Dispatcharr.PluginSdk.Tests.Package;

public sealed class ManifestAtBuildTests(PackedSdk sdk)
{
    [Fact]
    public async Task A_publish_has_the_manifest_of_the_assembly_byte_for_byte()
    {
        var plugin = new NewProject(sdk);
        plugin.Declare();

        await plugin.RunAsync("publish", "-o", plugin["out"]);

        var expected = Encoding.UTF8.GetBytes(NewProject.Manifest);
        Assert.Equal(expected, await File.ReadAllBytesAsync(plugin["bin/Release/net10.0/plugin.json"], TestContext.Current.CancellationToken));
        Assert.Equal(expected, await File.ReadAllBytesAsync(plugin["out/plugin.json"], TestContext.Current.CancellationToken));
    }
}
