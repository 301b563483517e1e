using System.Diagnostics;
using Dispatcharr.PluginSdk.Analyzers.Tests.Json;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Hostile;

/// <summary>A <c>plugin.json</c> that wants to keep the compiler busy.</summary>
public sealed class HostileJsonTests
{
    [Fact]
    public async Task Many_unknown_keys_take_time_in_proportion()
    {
        const int many = 160_000;
        await MeasureAsync(100);
        var (few, all) = (await MeasureAsync(many / 64), await MeasureAsync(many));
        // The reports are limited, so that little more than the reading grows sixty-four times. A busy machine may disturb one try.
        for (var tries = 1; all > 40 * few && tries < 4; tries++) (few, all) = (await MeasureAsync(many / 64), await MeasureAsync(many));
        Assert.True(all <= 40 * few, $"{few} for a part, {all} for all");
    }

    private static async Task<TimeSpan> MeasureAsync(int count)
    {
        var json = "{\"name\":\"x\"" + string.Concat(Enumerable.Range(0, count).Select(i => $",\"k{i:000000}\":1")) + "}";
        var clock = Stopwatch.StartNew();
        await JsonCheck.DiagnosticsAsync(json);
        return clock.Elapsed;
    }
}
