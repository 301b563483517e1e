using Dispatcharr.PluginSdk.Hosting.Runtime;

namespace Dispatcharr.PluginSdk.Tests.Hosting.Runtime;

public sealed class ShadowFolderTests : IDisposable
{
    private readonly string _parent = Directory.CreateTempSubdirectory("shadow-test-").FullName;

    public void Dispose() => Directory.Delete(_parent, recursive: true);

    [Fact]
    public void Sweep_clears_up_after_the_dead_and_leaves_the_living()
    {
        var dead = Directory.CreateDirectory(Path.Combine(_parent, "dispatcharr-plugins-dead", "1")).Parent!.FullName;
        File.WriteAllText(Path.Combine(dead, "lock"), "");
        File.WriteAllText(Path.Combine(dead, "1", "Plugin.dll"), "");
        var foreign = Directory.CreateDirectory(Path.Combine(_parent, "something-else")).FullName;
        using var living = new ShadowFolder(_parent);

        ShadowFolder.Sweep(_parent, CancellationToken.None);

        Assert.False(Directory.Exists(dead));
        Assert.True(Directory.Exists(foreign));
        Assert.Single(Directory.EnumerateDirectories(_parent, "dispatcharr-plugins-*"));
    }

    [Fact]
    public void Copy_takes_folders_and_linked_files_and_no_loops()
    {
        var source = Directory.CreateDirectory(Path.Combine(_parent, "source", "sub")).Parent!.FullName;
        File.WriteAllText(Path.Combine(source, "sub", "a.txt"), "a");
        File.CreateSymbolicLink(Path.Combine(source, "b.txt"), Path.Combine("sub", "a.txt"));
        File.CreateSymbolicLink(Path.Combine(source, "nowhere"), "nothing");
        Directory.CreateSymbolicLink(Path.Combine(source, "sub", "up"), "..");
        using var shadow = new ShadowFolder(_parent);

        var copy = shadow.Copy(source, CancellationToken.None);

        Assert.Equal(["b.txt", "sub", "sub/a.txt"], Directory.EnumerateFileSystemEntries(copy, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(copy, path)).Order(StringComparer.Ordinal));
        Assert.Null(new FileInfo(Path.Combine(copy, "b.txt")).LinkTarget);
    }

    [Fact]
    public void Copy_opens_no_pipe_and_no_device()
    {
        var source = Directory.CreateDirectory(Path.Combine(_parent, "source")).FullName;
        using (var process = System.Diagnostics.Process.Start("mkfifo", [Path.Combine(source, "pipe")])) process.WaitForExit();
        File.CreateSymbolicLink(Path.Combine(source, "device"), "/dev/zero");
        File.WriteAllText(Path.Combine(source, "full"), "full");
        using var shadow = new ShadowFolder(_parent);

        var copy = new DirectoryInfo(shadow.Copy(source, CancellationToken.None));

        Assert.Equal([("device", 0), ("full", 4), ("pipe", 0)], copy.EnumerateFiles().Select(file => (file.Name, file.Length)).OrderBy(file => file.Name, StringComparer.Ordinal));
    }

    [Fact]
    public void Dispose_leaves_nothing()
    {
        var source = Directory.CreateDirectory(Path.Combine(_parent, "source")).FullName;
        using (var shadow = new ShadowFolder(_parent)) shadow.Copy(source, CancellationToken.None);

        Assert.Equal([source], Directory.EnumerateFileSystemEntries(_parent));
    }

    [Fact]
    public void Copy_after_dispose_leaves_nothing()
    {
        var source = Directory.CreateDirectory(Path.Combine(_parent, "source")).FullName;
        var shadow = new ShadowFolder(_parent);
        shadow.Dispose();

        Assert.Throws<ObjectDisposedException>(() => shadow.Copy(source, CancellationToken.None));
        Assert.Equal([source], Directory.EnumerateFileSystemEntries(_parent));
    }
}
