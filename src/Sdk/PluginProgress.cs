namespace Dispatcharr.PluginSdk;

/// <summary>How far a run has come.</summary>
/// <param name="Percent">From 0 to 100; null when nobody knows.</param>
/// <param name="Message">What is being done, for people.</param>
public sealed record PluginProgress(double? Percent = null, string? Message = null)
{
    /// <summary>A sink that nobody reads.</summary>
    public static IProgress<PluginProgress> Ignored { get; } = new Sink();

    private sealed class Sink : IProgress<PluginProgress>
    {
        public void Report(PluginProgress value)
        {
        }
    }
}
