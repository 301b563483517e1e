using Microsoft.CodeAnalysis;

namespace Dispatcharr.PluginSdk.Analyzers;

/// <summary>Knows the assemblies that only test projects reference.</summary>
internal static class TestFramework
{
    private static readonly string[] Names =
        ["xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Core", "Microsoft.Testing.Platform"];

    public static bool Is(AssemblyIdentity assembly) => Names.Contains(assembly.Name, StringComparer.OrdinalIgnoreCase);
}
