using System.Diagnostics;
using Dispatcharr.PluginSdk.Hosting.Discovery;
using Dispatcharr.PluginSdk.Manifest;
using Dispatcharr.PluginSdk.Rules;
using Microsoft.Extensions.Time.Testing;

namespace Dispatcharr.PluginSdk.Tests.Hosting.Discovery;

public sealed class PluginScannerTests : IDisposable
{
    private readonly PluginsFolder _folder = new();
    private readonly RecordingLogs _logs = new();
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);
    private readonly PluginScanner _scanner;

    public PluginScannerTests() => _scanner = new PluginScanner(_folder.Path, _time, _logs.CreateLogger("scan"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Scan_many_folders_lists_them_by_code_point()
    {
        string[] names = ["lower", "UPPER", ".hidden", "\uFF5Ewide", "\U0001F600smile", "1numeric", "low"];
        foreach (var name in names) _folder.Add(name);

        Assert.Equal([".hidden", "1numeric", "UPPER", "low", "lower", "\uFF5Ewide", "\U0001F600smile"], _scanner.Scan().Select(plugin => plugin.Name));
    }

    [Fact]
    public void Scan_takes_what_has_an_entry_point_and_nothing_else()
    {
        _folder.Add("python");
        Directory.CreateDirectory(Path.Combine(_folder.Path, "package", "__init__.py"));
        File.WriteAllText(Path.Combine(Dir("manifest_only"), "plugin.json"), """{"name":"x","assembly":"gone.dll"}""");
        File.WriteAllText(Path.Combine(Dir("dotnet"), "plugin.json"), """{"assembly":"Some.Plugin.dll"}""");
        File.WriteAllText(Path.Combine(Dir("dotnet"), "Some.Plugin.dll"), "");
        File.WriteAllText(Path.Combine(_folder.Path, "plugin.py"), "a file in the folder's place");
        Directory.CreateDirectory(Path.Combine(_folder.Path, "outer", "inner"));
        File.WriteAllText(Path.Combine(_folder.Path, "outer", "inner", "plugin.py"), "one level too deep");

        var found = _scanner.Scan();

        Assert.Equal(["dotnet", "package", "python"], found.Select(plugin => plugin.Key));
        Assert.Equal(Path.Combine(_folder.Path, "dotnet", "Some.Plugin.dll"), found[0].AssemblyPath);
        Assert.Equal([false, true, true], found.Select(plugin => plugin.HasPython));
    }

    [Theory]
    [InlineData("../outside.dll")]
    [InlineData("sub/inside.dll")]
    [InlineData("sub\\\\inside.dll")]
    [InlineData("plugin.exe")]
    [InlineData("..dll")]
    [InlineData("")]
    public void Scan_assembly_that_is_no_plain_dll_name_is_not_taken(string assembly)
    {
        var folder = _folder.Add("odd", $$"""{"assembly":"{{assembly}}"}""");
        File.WriteAllText(Path.Combine(_folder.Path, "outside.dll"), "");
        Directory.CreateDirectory(Path.Combine(folder, "sub"));
        File.WriteAllText(Path.Combine(folder, "sub", "inside.dll"), "");
        File.WriteAllText(Path.Combine(folder, "plugin.exe"), "");
        File.WriteAllText(Path.Combine(folder, "..dll"), "");
        File.WriteAllText(Path.Combine(folder, "sub\\inside.dll"), "");

        Assert.Null(Assert.Single(_scanner.Scan()).AssemblyPath);
    }

    [Fact]
    public void Scan_two_folders_with_one_key_the_last_wins_in_the_place_of_the_first()
    {
        foreach (var name in (string[])["My Plugin", "beta", "my_plugin"]) _folder.Add(name);

        Assert.Equal(["my_plugin", "beta"], _scanner.Scan().Select(plugin => plugin.Name));
        Assert.Contains(_logs.Warnings, line => line.Contains("My Plugin", StringComparison.Ordinal) && line.Contains("/my_plugin", StringComparison.Ordinal));
    }

    [Fact]
    public void Scan_without_a_manifest_that_can_be_read_the_plugin_is_legacy_and_says_why()
    {
        _folder.Add("absent", manifest: null);
        _folder.Add("broken", "{");
        Directory.CreateDirectory(Path.Combine(_folder.Add("directory", null), "plugin.json"));
        File.CreateSymbolicLink(Path.Combine(_folder.Add("loop", null), "plugin.json"), "plugin.json");
        File.CreateSymbolicLink(Path.Combine(_folder.Add("nowhere", null), "plugin.json"), "nothing");
        _folder.Add("zero", "");
        using (var huge = File.Create(Path.Combine(_folder.Add("huge", null), "plugin.json"))) huge.SetLength(PluginFolderReader.MaxManifestBytes + 1);

        var found = _scanner.Scan();

        Assert.Equal(7, found.Length);
        Assert.All(found, plugin => Assert.Null(plugin.Manifest));
        Assert.Equal(["DSP0705", "DSP0701", "DSP0705", "DSP0701", "DSP0705", "DSP0705", "DSP0701"], found.Select(plugin => plugin.Diagnostics.MaxBy(diagnostic => diagnostic.Severity)!.Code));
        Assert.Contains(found, plugin => plugin.Name == "huge" && plugin.Diagnostics is [{ Severity: ManifestSeverity.Error } only]
            && only.Message.Contains("16,777,217 bytes", StringComparison.Ordinal));
    }

    [Fact]
    public void Scan_manifest_of_any_size_up_to_the_limit_is_read_whole()
    {
        foreach (var size in (int[])[65_535, 65_536, 65_537, 1_000_000]) _folder.Add($"size{size}", """{"name":"Long"}""".PadLeft(size));
        _folder.Add("small", """{"name":"Short"}""");

        Assert.Equal(["Long", "Long", "Long", "Long", "Short"], _scanner.Scan().Select(plugin => plugin.Manifest?.Name));
    }

    [Fact]
    public void Scan_folder_whose_key_Dispatcharr_cannot_store_is_reported()
    {
        var (tooLong, longest, pairs) = (new string('c', 129), new string('b', 128), new string('a', 127) + "\U0001F600");
        foreach (var name in (string[])[tooLong, longest, pairs]) _folder.Add(name, """{"name":"Fine"}""");

        var found = _scanner.Scan();

        Assert.Equal(3, found.Length);
        Assert.Equal([tooLong], found.Where(plugin => plugin.Diagnostics.Any(diagnostic => diagnostic.Code == ManifestRules.TooLong.Id)).Select(plugin => plugin.Key));
        Assert.All(found, plugin => Assert.Equal("Fine", plugin.Manifest?.Name));
    }

    [Fact]
    public void Scan_follows_links_to_folders_and_files_and_passes_over_loops()
    {
        var real = Directory.CreateDirectory(Path.Combine(_folder.Root, "elsewhere")).FullName;
        File.WriteAllText(Path.Combine(real, "plugin.py"), "");
        File.WriteAllText(Path.Combine(real, "manifest.json"), """{"name":"Linked"}""");
        File.CreateSymbolicLink(Path.Combine(real, "plugin.json"), "manifest.json");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "linked"), real);
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "loop"), "loop");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "nowhere"), "nothing");

        Assert.Equal("Linked", Assert.Single(_scanner.Scan()).Manifest?.Name);
        File.WriteAllText(Path.Combine(real, "manifest.json"), """{"name":"Beyond"}""");
        Assert.Equal("Beyond", Assert.Single(_scanner.Scan()).Manifest?.Name);
    }

    [Theory]
    [InlineData("plugin.py")]
    [InlineData("__init__.py")]
    [InlineData("Some.Plugin.dll")]
    public void Scan_takes_a_link_for_what_it_leads_to_as_soon_as_that_is_there(string entry)
    {
        var folder = Dir("linking");
        File.WriteAllText(Path.Combine(folder, "plugin.json"), """{"assembly":"Some.Plugin.dll"}""");
        File.CreateSymbolicLink(Path.Combine(folder, entry), "../../target");
        Directory.CreateSymbolicLink(Path.Combine(Dir("looping"), entry), entry);
        _folder.Age();
        Assert.Empty(_scanner.Scan());

        File.WriteAllText(Path.Combine(_folder.Root, "target"), "");

        Assert.Equal(["linking"], _scanner.Scan().Select(plugin => plugin.Key));
    }

    [Fact]
    public void Scan_folder_that_cannot_be_read_stops_no_other()
    {
        Shell("chmod", "000", _folder.Add("closed"));
        _folder.Add("open");
        Shell("mkfifo", Path.Combine(_folder.Add("pipe", null), "plugin.json"));
        Shell("sh", "-c", $"mkdir \"$(printf '{_folder.Path}/bad\\377name')\"");

        var found = _scanner.Scan().Select(plugin => plugin.Name).ToList();

        Shell("chmod", "700", Path.Combine(_folder.Path, "closed"));
        Shell("sh", "-c", $"rm -r \"$(printf '{_folder.Path}/bad\\377name')\"");
        Assert.Equal(["open", "pipe"], found.Where(name => name != "closed"));
        Assert.Contains(_logs.Warnings, line => line.Contains("/bad\uFFFDname cannot be read", StringComparison.Ordinal));
    }

    [Fact]
    public void Rescan_reads_again_only_what_changed()
    {
        foreach (var name in (string[])["manifest", "entries", "same", "vanishing"]) _folder.Add(name);
        _folder.Age();
        var before = _scanner.Scan().ToDictionary(plugin => plugin.Key);

        File.WriteAllText(Path.Combine(_folder.Path, "manifest", "plugin.json"), """{"name":"New"}""");
        File.Delete(Path.Combine(_folder.Path, "entries", "plugin.py"));
        File.WriteAllText(Path.Combine(_folder.Path, "entries", "__init__.py"), "");
        Directory.Delete(Path.Combine(_folder.Path, "vanishing"), recursive: true);
        _folder.Add("added");
        var after = _scanner.Scan().ToDictionary(plugin => plugin.Key);

        Assert.Equal(["added", "entries", "manifest", "same"], after.Keys.Order());
        Assert.Same(before["same"], after["same"]);
        Assert.Equal("New", after["manifest"].Manifest?.Name);
        Assert.NotSame(before["entries"], after["entries"]);
    }

    [Fact]
    public void Rescan_sees_an_assembly_that_came_changed_or_went()
    {
        var assembly = Path.Combine(_folder.Add("dotnet", """{"assembly":"Plugin.dll"}"""), "Plugin.dll");
        _folder.Age();
        Assert.Null(_scanner.Scan()[0].AssemblyPath);

        File.WriteAllText(assembly, "first");
        _folder.Age();
        var first = _scanner.Scan()[0];
        Assert.Equal(assembly, first.AssemblyPath);
        Assert.Same(first, _scanner.Scan()[0]);

        File.WriteAllText(assembly, "replaced in place");
        _folder.Age();
        Assert.NotSame(first, _scanner.Scan()[0]);

        File.Delete(assembly);
        Assert.Null(_scanner.Scan()[0].AssemblyPath);
    }

    [Fact]
    public void Rescan_of_what_a_linked_folder_leads_to_reads_again_only_what_changed()
    {
        var real = _folder.Add("real", """{"name":"Old"}""");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "linked"), real);
        _folder.Age();
        var before = _scanner.Scan()[0];
        Assert.Same(before, _scanner.Scan()[0]);

        File.WriteAllText(Path.Combine(real, "plugin.json"), """{"name":"Changed"}""");

        Assert.Equal(["Changed", "Changed"], _scanner.Scan().Select(plugin => plugin.Manifest?.Name));
    }

    [Fact]
    public void Rescan_does_not_trust_a_stamp_as_young_as_the_scan()
    {
        var file = Path.Combine(_folder.Add("racy", """{"name":"Old"}"""), "plugin.json");
        var stamp = _time.GetUtcNow().UtcDateTime.AddSeconds(-1);
        File.SetLastWriteTimeUtc(file, stamp);
        Assert.Equal("Old", _scanner.Scan()[0].Manifest?.Name);

        // Written in the same tick of a coarse clock, with the same length.
        File.WriteAllText(file, """{"name":"New"}""");
        File.SetLastWriteTimeUtc(file, stamp);

        Assert.Equal("New", _scanner.Scan()[0].Manifest?.Name);
    }

    [Fact]
    public void Scan_time_beyond_the_calendar_stops_no_other()
    {
        // Most disks hold no such time; memory file systems do.
        var root = Directory.CreateDirectory(Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : _folder.Root, $"scan-{Guid.NewGuid():N}"));
        try
        {
            foreach (var name in (string[])["far_file", "far_folder", "near"]) File.WriteAllText(Path.Combine(root.CreateSubdirectory(name).FullName, "plugin.py"), "");
            File.WriteAllText(Path.Combine(root.FullName, "far_file", "plugin.json"), """{"name":"Far"}""");
            Shell("touch", "-d", "@999999999999", Path.Combine(root.FullName, "far_file", "plugin.json"), Path.Combine(root.FullName, "far_folder"));
            var scanner = new PluginScanner(root.FullName, _time, _logs.CreateLogger("scan"));

            Assert.Equal(["Far", null, null], scanner.Scan().Select(plugin => plugin.Manifest?.Name));
            Assert.Equal(3, scanner.Scan().Length);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    [Fact]
    public void Scan_without_the_root_throws() =>
        Assert.Throws<DirectoryNotFoundException>(() => new PluginScanner(Path.Combine(_folder.Root, "none"), _time, _logs.CreateLogger("scan")).Scan());

    private string Dir(string name) => Directory.CreateDirectory(Path.Combine(_folder.Path, name)).FullName;

    private static void Shell(string command, params string[] arguments)
    {
        using var process = Process.Start(command, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
