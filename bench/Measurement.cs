namespace Dispatcharr.PluginSdk.Bench;

/// <summary>What a case took.</summary>
/// <param name="Name">The case.</param>
/// <param name="Min">Of the least disturbed round, in microseconds for each time.</param>
/// <param name="Median">Of the middle round, in microseconds for each time.</param>
/// <param name="Bytes">Allocated on the measuring thread, for each time.</param>
internal sealed record Measurement(string Name, double Min, double Median, double Bytes)
{
    public override string ToString() => FormattableString.Invariant($"{Name}: min {Min:0.000} us, median {Median:0.000} us, {Bytes:0} B");
}
