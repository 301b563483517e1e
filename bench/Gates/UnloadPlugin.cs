using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Dispatcharr.PluginSdk.Bench.Gates;

/// <summary>P9.</summary>
internal static class UnloadPlugin
{
    private const int Loops = 100, Collections = 10;

    public static IEnumerable<Finding> Check(Workspace workspace)
    {
        foreach (var folder in workspace.Plugins)
        {
            using var bed = PluginBed.Start(workspace, folder, $"unload-{Path.GetFileName(folder)}");
            var (seen, dead) = (new ConditionalWeakTable<AssemblyLoadContext, object>(), 0);
            for (var i = 0; i < Loops; i++)
            {
                if (Die(LoadRunUnload(bed, seen))) dead++;
            }

            yield return Finding.All(dead, Loops);
        }
    }

    // Not inlined, so that no local of a frame that still stands keeps a context alive.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference[] LoadRunUnload(PluginBed bed, ConditionalWeakTable<AssemblyLoadContext, object> seen)
    {
        _ = NewContexts(seen);
        bed.SetEnabled(true);
        foreach (var action in bed.Plugin.Actions) bed.Host.RunAsync(bed.Key, new ActionRequest(action.Id)).AsTask().GetAwaiter().GetResult();
        var contexts = NewContexts(seen);
        Expect.That(contexts.Length > 0, "a load context of the plugin's own");
        bed.SetEnabled(false);
        return contexts;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference[] NewContexts(ConditionalWeakTable<AssemblyLoadContext, object> seen) =>
        [.. AssemblyLoadContext.All.Where(context => context.IsCollectible && seen.TryAdd(context, seen)).Select(context => new WeakReference(context))];

    private static bool Die(WeakReference[] contexts)
    {
        for (var i = 0; i < Collections && contexts.Any(context => context.IsAlive); i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return !contexts.Any(context => context.IsAlive);
    }
}
