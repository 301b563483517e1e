namespace Dispatcharr.PluginSdk.Bench;

/// <summary>Measures cases side by side: round-robin in one process, so that a busy neighbour disturbs all of them alike.</summary>
internal static class Harness
{
    private const int FewestRounds = 21, MostRounds = 41, CalmRounds = 10;

    private const int MostWarmUps = 12;

    // Less leaves code unfinished by the tiered compiler, and figures three times too high.
    private static readonly TimeSpan WarmUpTime = TimeSpan.FromMilliseconds(700);

    private static readonly TimeSpan BatchTime = TimeSpan.FromMilliseconds(8);

    public static Measurement[] Compare(params Case[] cases)
    {
        var runs = cases.Select(one => new Run(one, WarmUp(one))).ToArray();
        for (var round = 1; round <= FewestRounds || (round <= MostRounds && runs.Any(run => run.StillFalls)); round++)
        {
            foreach (var run in runs) run.Measure();
        }

        return [.. runs.Select(run => run.Result)];
    }

    /// <summary>Runs a case until the compiler, which a busy machine holds up, makes it no faster; answers how often it fits into a batch.</summary>
    private static int WarmUp(Case one)
    {
        var batch = 1;
        var (before, now) = (double.MaxValue, WarmUpOnce(one, ref batch));
        for (var i = 1; i < MostWarmUps && now < 0.95 * before; i++) (before, now) = (Math.Min(before, now), WarmUpOnce(one, ref batch));
        return batch;
    }

    /// <summary>The least time of a while.</summary>
    private static double WarmUpOnce(Case one, ref int batch)
    {
        var least = double.MaxValue;
        for (var spent = TimeSpan.Zero; spent < WarmUpTime;)
        {
            var time = one.Time(batch);
            spent += time;
            least = Math.Min(least, time.TotalMicroseconds / batch);
            if (time < BatchTime / 2) batch *= 2;
        }

        return least;
    }

    private sealed class Run(Case one, int batch)
    {
        private readonly List<double> _times = [];
        private double _bytes = double.MaxValue;

        /// <summary>Whether the least time came down in the last rounds: there may be less to come.</summary>
        public bool StillFalls => _times.TakeLast(CalmRounds).Min() < 0.99 * _times.SkipLast(CalmRounds).Min();

        public Measurement Result => new(one.Name, _times.Min(), _times.Order().ElementAt(_times.Count / 2), _bytes);

        public void Measure()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            _times.Add(one.Time(batch).TotalMicroseconds / batch);
            _bytes = Math.Min(_bytes, (double)(GC.GetAllocatedBytesForCurrentThread() - before) / batch);
        }
    }
}
