using System.Reflection;

namespace Dispatcharr.PluginSdk.AspNetCore.Tests;

/// <summary>Where the build put what the tests start.</summary>
internal static class Built
{
    /// <summary>The folder of the sample host.</summary>
    public static string Host { get; } = Metadata("HostFolder");

    /// <summary>The folder of the test plugin.</summary>
    public static string Plugin { get; } = Metadata("PluginFolder");

    private static string Metadata(string key) => typeof(Built).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
