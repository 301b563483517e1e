using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.Loader;

namespace Dispatcharr.PluginSdk.Hosting.Runtime;

/// <summary>One plugin's assemblies: shared ones from the host, then its own, then the framework's.</summary>
[RequiresUnreferencedCode(DotNetPluginRuntime.NeedsWholeAssemblies)]
internal sealed class PluginLoadContext(string key, string assemblyPath, SharedAssemblies shared)
    : AssemblyLoadContext($"Plugin {key}", isCollectible: true)
{
    private readonly AssemblyDependencyResolver _resolver = new(assemblyPath);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (shared.Find(assemblyName) is { } own) return own;
        return _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : nint.Zero;
}
