using Microsoft.Extensions.Options;

namespace Dispatcharr.PluginSdk.Hosting;

internal sealed class PluginHostOptionsValidator : IValidateOptions<PluginHostOptions>
{
    // The longest time a timer takes.
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    public ValidateOptionsResult Validate(string? name, PluginHostOptions options)
    {
        var problems = new List<string>();
        if (string.IsNullOrWhiteSpace(options.PluginsDirectory))
        {
            problems.Add($"{nameof(options.PluginsDirectory)} is not set. Set it in AddDispatcharrPlugins(options => …), or set {PluginHostOptions.DirectoryVariable} to the folder that holds the plugin folders.");
        }

        Check(nameof(options.ActionTimeout), options.ActionTimeout);
        Check(nameof(options.LoadTimeout), options.LoadTimeout);
        Check(nameof(options.StopTimeout), options.StopTimeout);
        foreach (var (key, limit) in options.ActionTimeouts)
        {
            Check($"{nameof(options.ActionTimeouts)}[\"{key}\"]", limit);
            if (!key.Contains('/', StringComparison.Ordinal)) problems.Add($"{nameof(options.ActionTimeouts)}[\"{key}\"] names no action. Write plugin-key/action-id.");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);

        void Check(string option, TimeSpan limit)
        {
            if (limit == Timeout.InfiniteTimeSpan || (limit > TimeSpan.Zero && limit <= Longest)) return;
            problems.Add($"{option} is {limit}. Set a time above zero and below 49 days, or Timeout.InfiniteTimeSpan for no limit.");
        }
    }
}
