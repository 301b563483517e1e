namespace Dispatcharr.PluginSdk.Bench;

/// <summary>One figure held against its limit.</summary>
/// <param name="Text">The figure and the limit, as they are printed.</param>
/// <param name="Holds">Whether the figure keeps to the limit.</param>
/// <param name="Raw">What it was made of.</param>
internal sealed record Finding(string Text, bool Holds, params Measurement[] Raw)
{
    /// <summary>The least time of a case, in times of the least of its floor. Slack widens the limit, for noisy machines.</summary>
    public static Finding AtMost(double limit, double slack, Measurement measured, Measurement floor)
    {
        var (ratio, widened) = (measured.Min / floor.Min, limit * (1 + slack));
        return new(FormattableString.Invariant($"{ratio:0.00} <= {widened:0.00}"), ratio <= widened, floor, measured);
    }

    /// <summary>How many times faster than the other one a case is.</summary>
    public static Finding AtLeast(double limit, double slack, Measurement measured, Measurement other)
    {
        var (ratio, widened) = (other.Min / measured.Min, limit / (1 + slack));
        return new(FormattableString.Invariant($"{ratio:0.00} >= {widened:0.00}"), ratio >= widened, other, measured);
    }

    /// <summary>Bytes are no matter of luck: no slack.</summary>
    public static Finding Bytes(double limit, Measurement measured) =>
        new(FormattableString.Invariant($"bytes {measured.Bytes:0} <= {limit:0}"), measured.Bytes <= limit, measured);

    public static Finding All(int good, int all) => new($"{good} of {all}", good == all);
}
