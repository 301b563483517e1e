namespace Dispatcharr.PluginSdk.Architecture.Tests;

internal static class Expect
{
    /// <summary>Fails with a line for each breach.</summary>
    public static void None<T>(IEnumerable<T> breaches)
    {
        var lines = string.Join(Environment.NewLine, breaches);
        Assert.True(lines.Length == 0, lines);
    }
}
