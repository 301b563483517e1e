using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Dispatcharr.PluginSdk.Hosting.Runtime;

/// <summary>A plugin in a load context of its own.</summary>
[RequiresUnreferencedCode(DotNetPluginRuntime.NeedsWholeAssemblies)]
internal sealed class DotNetPlugin(string key, string copy, PluginLoadContext context, IPlugin plugin, UnloadWatch watch) : LoadedPlugin
{
    private PluginLoadContext? _context = context;
    private IPlugin? _plugin = plugin;

    public override IPlugin Plugin => _plugin ?? throw new ObjectDisposedException($"Plugin {key}");

    public override ValueTask UnloadAsync()
    {
        _plugin = null;
        if (Interlocked.Exchange(ref _context, null) is { } context) Unload(key, copy, context, watch);
        return ValueTask.CompletedTask;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Unload(string key, string copy, PluginLoadContext context, UnloadWatch watch)
    {
        ReflectionCaches.Clear();
        context.Unload();
        watch.Follow(key, new WeakReference(context), copy);
    }
}
