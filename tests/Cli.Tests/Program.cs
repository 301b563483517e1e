using System.Reflection;

namespace Dispatcharr.PluginSdk.Tests.Cli;

/// <summary>The built command line program.</summary>
internal static class Program
{
    public static string Path { get; } = typeof(Program).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Cli").Value!;

    public static string Fixtures { get; } = System.IO.Path.Combine(Repository.Root, "tests", "Cli.Tests", "Fixtures");

    /// <summary>Runs it in the fixture folder, so that what it prints holds no path of this machine.</summary>
    public static Task<Command> RunAsync(params string[] arguments) => Command.RunAsync("dotnet", [Path, .. arguments], Fixtures);

    /// <summary>The text of a checked-in file. <c>DISPATCHARR_TEST_ACCEPT=1</c> writes what came out instead; read the difference before a commit.</summary>
    public static string Expected(string name, string actual)
    {
        var path = System.IO.Path.Combine(Fixtures, "expected", name);
        if (Environment.GetEnvironmentVariable("DISPATCHARR_TEST_ACCEPT") == "1") File.WriteAllText(path, actual);
        return File.ReadAllText(path);
    }
}
