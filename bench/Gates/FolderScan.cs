using Dispatcharr.PluginSdk.Hosting.Discovery;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dispatcharr.PluginSdk.Bench.Gates;

/// <summary>Discovery as the gates use it.</summary>
internal sealed class FolderScan(string root)
{
    private readonly PluginScanner _scanner = new(root, TimeProvider.System, NullLogger.Instance);

    /// <summary>Looks at every folder; a scan after the first reads again only what changed.</summary>
    public void Run() => Expect.That(_scanner.Scan().Length == Workspace.FolderCount, "every folder found");
}
