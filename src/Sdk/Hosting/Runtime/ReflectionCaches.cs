using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Metadata;

namespace Dispatcharr.PluginSdk.Hosting.Runtime;

/// <summary>Caches of the framework that hold on to plugins' types: System.Text.Json's above all (dotnet/runtime#65323).</summary>
[RequiresUnreferencedCode(DotNetPluginRuntime.NeedsWholeAssemblies)]
internal static class ReflectionCaches
{
    /// <summary>Empties them, by the door that is there for hot reload. They fill again on use.</summary>
    public static void Clear()
    {
        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies())
        {
            if (!assembly.IsCollectible && !assembly.IsDynamic) Clear(assembly);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "A cache that cannot be emptied costs memory, no more.")]
    private static void Clear(Assembly assembly)
    {
        try
        {
            foreach (var handler in assembly.GetCustomAttributes<MetadataUpdateHandlerAttribute>())
            {
                handler.HandlerType.GetMethod("ClearCache", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic, [typeof(Type[])])
                    ?.Invoke(null, [null]);
            }
        }
        catch (Exception)
        {
            // Not ours to mend.
        }
    }
}
