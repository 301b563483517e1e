namespace Dispatcharr.PluginSdk.Cli;

/// <summary>How the program ends, for scripts.</summary>
internal static class ExitCode
{
    /// <summary>Nothing is wrong; warnings are allowed.</summary>
    public const int Valid = 0;

    /// <summary>A manifest has errors.</summary>
    public const int Errors = 1;

    /// <summary>The command line is wrong, or a path cannot be read.</summary>
    public const int Unusable = 2;
}
