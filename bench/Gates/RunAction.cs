using Dispatcharr.PluginSdk.Hosting;

namespace Dispatcharr.PluginSdk.Bench.Gates;

/// <summary>P6.</summary>
internal static class RunAction
{
    private const string Key = "noop";

    public static IEnumerable<Finding> Check(Workspace workspace)
    {
        using var bed = PluginBed.Start(workspace, Workspace.Built("NoopPlugin"), Key, options =>
        {
            options.ActionTimeouts[$"{Key}/limited"] = TimeSpan.FromMinutes(5);
            options.ActionTimeouts[$"{Key}/unlimited"] = Timeout.InfiniteTimeSpan;
        });
        bed.SetEnabled(true);
        var (limited, unlimited) = (new ActionRequest("limited"), new ActionRequest("unlimited"));
        var found = Harness.Compare(
            Case.Of("RunAsync without a time limit", () => Run(bed.Host, unlimited)),
            Case.Of("RunAsync with a time limit", () => Run(bed.Host, limited)));
        yield return Finding.Bytes(200, found[1]);
        yield return Finding.AtMost(2.5, workspace.Slack, found[1], found[0]);
    }

    // The plugin runs on another thread and allocates nothing there; spinning here allocates nothing either, so this thread's counter sees the host's bytes.
    private static void Run(PluginHost host, ActionRequest request)
    {
        var run = host.RunAsync(Key, request);
        for (var spin = new SpinWait(); !run.IsCompleted;) spin.SpinOnce(sleep1Threshold: -1);
        Expect.That(run.Result.Status == PluginRunStatus.Completed, "a run that completes");
    }
}
