using System.Diagnostics;

namespace Dispatcharr.PluginSdk.Bench;

/// <summary>One way to do a job.</summary>
/// <param name="Name">What it is, for people.</param>
/// <param name="Time">Does the job so many times and answers how long that took.</param>
internal sealed record Case(string Name, Func<int, TimeSpan> Time)
{
    public static Case Of(string name, Action job) => new(name, times =>
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < times; i++) job();
        return Stopwatch.GetElapsedTime(start);
    });
}
