namespace Dispatcharr.PluginSdk.Cli.Output;

/// <summary>One way to tell what was found. Writes as it goes, so that thousands of manifests take no memory.</summary>
internal interface IReportWriter
{
    /// <summary>Tells of one manifest.</summary>
    void Write(CheckedManifest manifest);

    /// <summary>Ends the report.</summary>
    void Complete(Totals totals);
}
