using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Dispatcharr.PluginSdk.Hosting.Runtime;

/// <summary>The assemblies of which plugins get the host's copy, whatever version they were built against: types must be the same on both sides.</summary>
internal sealed class SharedAssemblies(IEnumerable<Assembly> more)
{
    // The SDK and what its public types, or a constructor of a plugin, name.
    private static readonly Assembly[] Own =
    [
        typeof(IPlugin).Assembly, typeof(ILogger).Assembly, typeof(IServiceCollection).Assembly, typeof(IOptions<>).Assembly,
        typeof(IHostedService).Assembly, typeof(IConfiguration).Assembly, typeof(IChangeToken).Assembly, typeof(IFileProvider).Assembly,
        typeof(IMetricsBuilder).Assembly, typeof(JsonElement).Assembly, typeof(ImmutableArray<>).Assembly,
    ];

    private readonly FrozenDictionary<string, Assembly> _byName = Own.Concat(more)
        .DistinctBy(assembly => assembly.GetName().Name, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(assembly => assembly.GetName().Name!, StringComparer.OrdinalIgnoreCase);

    public Assembly? Find(AssemblyName name) => name.Name is { } simple ? _byName.GetValueOrDefault(simple) : null;
}
