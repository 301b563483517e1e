namespace Dispatcharr.PluginSdk.Bench;

/// <summary>What the gates share: a temporary folder, and in it what they read.</summary>
internal sealed class Workspace(double slack, IReadOnlyList<string> plugins) : IDisposable
{
    public const int FolderCount = 1000;

    private readonly Lazy<string> _thousandFolders = new(() => MakeFolders(Directory.CreateTempSubdirectory("bench-folders-").FullName));
    private readonly string _root = Directory.CreateTempSubdirectory("bench-").FullName;

    public double Slack => slack;

    /// <summary>The plugin folders for P9: those of the command line, else the sample's.</summary>
    public IReadOnlyList<string> Plugins => plugins.Count > 0 ? plugins : [Built("ChannelCleaner")];

    /// <summary>A folder with 1,000 plugin folders, each with its own manifest of about 1.9 KB and a <c>plugin.py</c>.</summary>
    public string ThousandFolders => _thousandFolders.Value;

    public static byte[] Manifest(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "manifests", name));

    /// <summary>The output of a plugin project that is built beside this one.</summary>
    public static string Built(string project)
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(own.Parent!.Parent!.FullName, project, own.Name);
    }

    public string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(_root, name)).FullName;

    public void Dispose()
    {
        Directory.Delete(_root, recursive: true);
        if (_thousandFolders.IsValueCreated) Directory.Delete(_thousandFolders.Value, recursive: true);
    }

    private static string MakeFolders(string root)
    {
        var manifest = System.Text.Encoding.UTF8.GetString(Manifest("good.json"));
        // A scanner may distrust what was written a moment ago.
        var longAgo = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-1);
        for (var i = 0; i < FolderCount; i++)
        {
            var folder = Directory.CreateDirectory(Path.Combine(root, $"plugin_{i:00000}")).FullName;
            Write("plugin.json", manifest.Replace("Guide Keeper", $"Guide Keeper {i:00000}", StringComparison.Ordinal));
            Write("plugin.py", "class Plugin:\n    def run(self, action, params, context):\n        return {\"status\": \"ok\"}\n");
            Directory.SetLastWriteTimeUtc(folder, longAgo);

            void Write(string name, string text)
            {
                var path = Path.Combine(folder, name);
                File.WriteAllText(path, text);
                File.SetLastWriteTimeUtc(path, longAgo);
            }
        }

        return root;
    }
}
