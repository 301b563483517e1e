using Dispatcharr.PluginSdk.Tests;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Generation;

/// <summary>What is generated, compared with checked-in files: people read it when they step through a plugin.</summary>
public sealed class GoldenFileTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Analyzers.Tests", "Generation", "Fixtures");

    [Theory]
    [InlineData("ChannelCleaner")]
    public void Generated_code_is_the_accepted_one(string name)
    {
        var run = GeneratorRun.Of(File.ReadAllText(Input(name)));

        Assert.Equal(Expected(name + ".g.cs", run.Text), run.Text);
    }

    [Theory]
    [InlineData("ChannelCleaner")]
    public void Manifest_is_the_accepted_one(string name)
    {
        var run = GeneratorRun.Of(File.ReadAllText(Input(name)));

        Assert.Equal(Expected(name + ".json", run.Json + "\n"), run.Json + "\n");
    }

    public static string Input(string name) => Path.Combine(Folder, name + ".cs");

    /// <summary>The text of a checked-in file. <c>DISPATCHARR_TEST_ACCEPT=1</c> writes what came out instead; read the difference before a commit.</summary>
    private static string Expected(string name, string actual)
    {
        var path = Path.Combine(Folder, "expected", name);
        if (Environment.GetEnvironmentVariable("DISPATCHARR_TEST_ACCEPT") == "1") File.WriteAllText(path, actual);
        return File.ReadAllText(path);
    }
}
