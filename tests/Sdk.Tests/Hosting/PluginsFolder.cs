using System.Reflection;
using System.Text.Json;

namespace Dispatcharr.PluginSdk.Tests.Hosting;

/// <summary>A plugin folder of a test's own, gone after the test.</summary>
internal sealed class PluginsFolder : IDisposable
{
    private static readonly string PluginOutput = typeof(PluginsFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "PluginOutput").Value!;

    public PluginsFolder()
    {
        Root = Directory.CreateTempSubdirectory("plugins-test-").FullName;
        Path = Directory.CreateDirectory(System.IO.Path.Combine(Root, "plugins")).FullName;
    }

    /// <summary>Holds the plugin folder and whatever a host puts beside it.</summary>
    public string Root { get; }

    public string Path { get; }

    /// <summary>Adds a folder with a <c>plugin.py</c> and, unless null, a manifest.</summary>
    public string Add(string name, string? manifest = "{}")
    {
        var folder = Directory.CreateDirectory(System.IO.Path.Combine(Path, name)).FullName;
        File.WriteAllText(System.IO.Path.Combine(folder, "plugin.py"), "");
        if (manifest is not null) File.WriteAllText(System.IO.Path.Combine(folder, "plugin.json"), manifest);
        return folder;
    }

    /// <summary>Adds the output of a real plugin project. Without a manifest of its own it gets one that names the assembly.</summary>
    public string AddBuilt(string project, string name, string? assembly = null)
    {
        var folder = System.IO.Path.Combine(Path, name);
        Copy(PluginOutput.Replace("{0}", project, StringComparison.Ordinal), folder);
        var manifest = System.IO.Path.Combine(folder, "plugin.json");
        if (!File.Exists(manifest)) File.WriteAllText(manifest, JsonSerializer.Serialize(new { assembly = assembly ?? $"{project}.dll" }));
        return folder;
    }

    /// <summary>Makes everything look as if it was written long ago.</summary>
    public void Age()
    {
        var old = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        foreach (var file in Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)) File.SetLastWriteTimeUtc(file, old);
        foreach (var folder in Directory.EnumerateDirectories(Path)) Directory.SetLastWriteTimeUtc(folder, old);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static void Copy(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var file in Directory.EnumerateFiles(source)) File.Copy(file, System.IO.Path.Combine(target, System.IO.Path.GetFileName(file)));
        foreach (var folder in Directory.EnumerateDirectories(source)) Copy(folder, System.IO.Path.Combine(target, System.IO.Path.GetFileName(folder)));
    }
}
