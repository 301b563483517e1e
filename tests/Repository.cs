using System.Reflection;

namespace Dispatcharr.PluginSdk.Tests;

/// <summary>Where the tests find the repository's files, and the corpus of real manifests where it exists beside the repository.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>The folder with other people's manifests; null where it is not there.</summary>
    public static string? Corpus { get; } = Existing("corpus");

    /// <summary>The folder with the recorded conversations of the real backend; null where it is not there.</summary>
    public static string? Conformance { get; } = Existing("conformance");

    /// <summary>Why a test does not run; the only reason that a run on a fresh machine accepts.</summary>
    public const string OutsideTheRepository = "needs real manifests, which lie outside the repository";

    private static string? Existing(string name)
    {
        var path = Path.GetFullPath(Path.Combine(Root, "..", "shared", name));
        return Directory.Exists(path) ? path : null;
    }
}
