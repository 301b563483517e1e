using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Dispatcharr.PluginSdk.Hosting.Running;

/// <summary>Traces and figures under the package's name. They cost nothing until somebody listens.</summary>
internal static class PluginTelemetry
{
    private const string Name = "Dispatcharr.PluginSdk";

    private static readonly Meter Meter = new(Name);

    public static ActivitySource Source { get; } = new(Name);

    public static Histogram<double> RunDuration { get; } =
        Meter.CreateHistogram<double>("dispatcharr.plugin.run.duration", "s", "How long runs of plugin actions take.");

    public static Counter<long> FailedLoads { get; } =
        Meter.CreateCounter<long>("dispatcharr.plugin.load.failures", "{load}", "How many plugins could not be loaded.");

    public static bool HasListener => Source.HasListeners() || RunDuration.Enabled;

    /// <summary>The word for an end of a run in tags; a caller who gave up has none in <see cref="PluginRunStatus"/>.</summary>
    public static string Outcome(PluginRunStatus? status) => status switch
    {
        PluginRunStatus.Completed => "completed",
        PluginRunStatus.Failed => "failed",
        PluginRunStatus.TimedOut => "timed_out",
        PluginRunStatus.Stopped => "stopped",
        _ => "cancelled",
    };
}
