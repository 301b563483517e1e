using System.Runtime.InteropServices;
using System.Text.Json;
using Dispatcharr.PluginSdk;
using Dispatcharr.PluginSdk.Manifest;
using Microsoft.Extensions.Logging;

namespace ProbePlugin;

/// <summary>Shows tests what happens inside a load context. The journal is the test's own code, which may throw or hang.</summary>
public sealed partial class ProbePlugin : IStoppablePlugin
{
    private readonly Action<string> _journal;
    private readonly ILogger<ProbePlugin> _logger;

    public ProbePlugin(Action<string> journal, ILogger<ProbePlugin> logger)
    {
        (_journal, _logger) = (journal, logger);
        _journal("constructed");
    }

    public PluginManifest Manifest { get; } = new();

    public ValueTask<PluginResult> RunAsync(ActionRequest request, PluginContext context, CancellationToken cancellationToken) =>
        ValueTask.FromResult(PluginResult.Ok(request.ActionId switch
        {
            "json" => JsonSerializer.Serialize(new Answer(42)),
            "dependency" => PrivateDependency.Release.Name,
            "native" => NativeProcessId().ToString(System.Globalization.CultureInfo.InvariantCulture),
            "note" => File.ReadAllText(Path.Combine(Path.GetDirectoryName(typeof(ProbePlugin).Assembly.Location)!, "note.txt")),
            "log" => Log(),
            "contract" => $"{request.Params.ValueKind} {context.Actions.Length}",
            _ => "ran",
        }));

    public ValueTask StopAsync(StopReason reason, PluginContext context, CancellationToken cancellationToken)
    {
        _journal($"stopped: {reason}");
        return ValueTask.CompletedTask;
    }

    private string Log()
    {
        _logger.LogInformation("from the plugin");
        return "logged";
    }

    // A copy of the runtime's own library that the test puts into the folder under this name.
    [LibraryImport("probe_native", EntryPoint = "SystemNative_GetPid")]
    private static partial int NativeProcessId();

    private sealed record Answer(int Number);
}
