using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Dispatcharr.PluginSdk.Hosting;

namespace Dispatcharr.PluginSdk.Tests.Hosting.Runtime;

/// <summary>Loads the real output of the projects under tests/Fixtures.</summary>
public sealed class DotNetPluginRuntimeTests
{
    [Fact]
    public async Task Enable_real_plugin_runs_and_leaves_the_memory_after_disable()
    {
        await using var host = new TestHost();
        host.Folder.AddBuilt("ProbePlugin", "gone");

        Assert.True((await host.EnableAsync("gone")).Loaded);
        Assert.Equal("ran", (await host.RunAsync("gone", "any")).Result!.Message);
        Assert.False((await host.Host.SetEnabledAsync("gone", false))!.Loaded);

        await AssertLeftMemoryAsync(host, "gone");
    }

    [Fact]
    public async Task Disable_after_reflection_over_json_leaves_the_memory()
    {
        await using var host = new TestHost();
        host.Folder.AddBuilt("ProbePlugin", "json");
        await host.EnableAsync("json");

        Assert.Equal("""{"Number":42}""", (await host.RunAsync("json", "json")).Result!.Message);

        await AssertLeftMemoryAsync(host, "json");
    }

    [Fact]
    public async Task Constructor_asks_for_a_logger_of_its_own_type_gets_it_and_leaves_the_memory()
    {
        await using var host = new TestHost();
        host.Folder.AddBuilt("ProbePlugin", "logging");
        await host.EnableAsync("logging");

        await host.RunAsync("logging", "log");

        Assert.Contains(host.Logs.Lines, line => line.Contains("[ProbePlugin.ProbePlugin] from the plugin", StringComparison.Ordinal));
        Assert.Contains("constructed", host.Journal);
        await AssertLeftMemoryAsync(host, "logging");
    }

    [Fact]
    public async Task Reference_held_by_the_host_side_is_named_in_a_warning()
    {
        object? held = null;
        await using (var host = new TestHost(journal: _ => { }))
        {
            host.Folder.AddBuilt("ProbePlugin", "held");
            await host.EnableAsync("held");
            held = AssemblyLoadContext.All.Single(context => context.Name == "Plugin held").Assemblies.First();
            await host.StopAsync();
            Assert.Contains(host.Logs.Warnings, line => line.Contains("'held'", StringComparison.Ordinal) && line.Contains("stays in memory", StringComparison.Ordinal));
        }

        GC.KeepAlive(held);
    }

    [Fact]
    public async Task Dependency_of_another_version_than_the_hosts_is_the_plugins_own()
    {
        await using var host = new TestHost();
        host.Folder.AddBuilt("ProbePlugin", "dependency");
        await host.EnableAsync("dependency");

        Assert.Equal("release 1", PrivateDependency.Release.Name);
        Assert.Equal("release 2", (await host.RunAsync("dependency", "dependency")).Result!.Message);
    }

    [Theory]
    [InlineData(typeof(System.Text.Json.JsonElement))]
    [InlineData(typeof(System.Collections.Immutable.ImmutableArray))]
    public async Task Library_that_the_contract_names_is_the_hosts_also_when_the_plugin_brings_one(Type named)
    {
        await using var host = new TestHost();
        var folder = host.Folder.AddBuilt("ProbePlugin", "brings");
        File.Delete(Path.Combine(folder, "ProbePlugin.deps.json"));
        File.Copy(named.Assembly.Location, Path.Combine(folder, Path.GetFileName(named.Assembly.Location)));

        Assert.Null((await host.EnableAsync("brings")).Error);
        Assert.Equal("Undefined 0", (await host.RunAsync("brings", "contract")).Result?.Message);
    }

    [Fact]
    public async Task Copies_lie_in_the_data_folder_for_the_hosts_user_alone_and_those_of_the_dead_go_at_start()
    {
        await using var host = new TestHost(configure: options => options.ShadowDirectory = null);
        host.Folder.AddBuilt("ProbePlugin", "copied");
        var copies = Path.Combine(host.Folder.Root, ".data", "loaded copies");
        var mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        Assert.True((await host.EnableAsync("copied")).Loaded);
        var own = Assert.Single(Directory.GetDirectories(copies));
        if (!OperatingSystem.IsWindows()) Assert.Equal((mode, mode), (File.GetUnixFileMode(copies), File.GetUnixFileMode(own)));

        var dead = Directory.CreateDirectory(Path.Combine(copies, "dispatcharr-plugins-dead")).FullName;
        File.WriteAllText(Path.Combine(dead, "lock"), "");
        await host.Host.StartAsync();

        Assert.Equal([own], Directory.GetDirectories(copies));
        await host.StopAsync();
        Assert.Empty(Directory.EnumerateFileSystemEntries(copies));
    }

    [Fact]
    public async Task Folder_for_copies_that_could_not_be_made_is_tried_again()
    {
        await using var host = new TestHost();
        host.Folder.AddBuilt("ProbePlugin", "again");
        var shadow = Path.Combine(host.Folder.Root, "shadow");
        File.WriteAllText(shadow, "in the way");
        Assert.False((await host.EnableAsync("again")).Loaded);

        File.Delete(shadow);

        Assert.True((await host.EnableAsync("again")).Loaded);
    }

    [Fact]
    public async Task List_of_dependencies_that_is_damaged_is_named_and_leaves_no_copy()
    {
        await using var host = new TestHost();
        var folder = host.Folder.AddBuilt("ProbePlugin", "damaged");
        File.WriteAllText(Path.Combine(folder, "ProbePlugin.deps.json"), "{");

        Assert.StartsWith("ProbePlugin.deps.json cannot be read.", (await host.EnableAsync("damaged")).Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateDirectories(Assert.Single(Directory.GetDirectories(Path.Combine(host.Folder.Root, "shadow")))));
    }

    [Fact]
    public async Task Native_library_beside_the_assembly_is_found()
    {
        await using var host = new TestHost();
        var folder = host.Folder.AddBuilt("ProbePlugin", "native");
        var library = Directory.EnumerateFiles(RuntimeEnvironment.GetRuntimeDirectory(), "libSystem.Native.*").First(file => !file.EndsWith(".a", StringComparison.Ordinal));
        File.Copy(library, Path.Combine(folder, "libprobe_native" + Path.GetExtension(library)));
        await host.EnableAsync("native");

        var result = await host.RunAsync("native", "native");

        Assert.Equal(Environment.ProcessId.ToString(CultureInfo.InvariantCulture), result.Result?.Message);
    }

    [Fact]
    public async Task Files_overwritten_in_place_while_loaded_take_effect_on_reload_only()
    {
        await using var host = new TestHost();
        var folder = host.Folder.AddBuilt("ProbePlugin", "replaced");
        File.WriteAllText(Path.Combine(folder, "note.txt"), "old");
        await host.EnableAsync("replaced");

        File.WriteAllText(Path.Combine(folder, "note.txt"), "new");
        foreach (var assembly in Directory.EnumerateFiles(folder, "*.dll")) Overwrite(assembly, bytes => bytes.AsSpan().Clear());

        Assert.Equal("old", (await host.RunAsync("replaced", "note")).Result?.Message);
        Assert.Equal("release 2", (await host.RunAsync("replaced", "dependency")).Result?.Message);
        await host.Host.ReloadAsync();
        Assert.Contains("no .NET assembly", host["replaced"].Error, StringComparison.Ordinal);

        Directory.Delete(folder, recursive: true);
        host.Folder.AddBuilt("ProbePlugin", "replaced");
        File.WriteAllText(Path.Combine(folder, "note.txt"), "new");
        await host.Host.ReloadAsync();
        Assert.Equal("new", (await host.RunAsync("replaced", "note")).Result?.Message);
    }

    [Theory]
    [InlineData(7, true, null)]
    [InlineData(2, false, "built with Dispatcharr.PluginSdk 2")]
    public async Task Sdk_reference_of_another_version_binds_to_the_hosts_within_one_major(int version, bool loads, string? error)
    {
        await using var host = new TestHost();
        var folder = host.Folder.AddBuilt("ProbePlugin", $"sdk{version}");
        var wanted = loads ? new Version(1, version, 0, 0) : new Version(version, 0, 0, 0);
        Overwrite(Path.Combine(folder, "ProbePlugin.dll"), bytes => SetSdkReference(bytes, wanted));

        var entry = await host.EnableAsync($"sdk{version}");

        Assert.Equal(loads, entry.Loaded);
        if (error is null) Assert.Equal("ran", (await host.RunAsync(entry.Key, "any")).Result?.Message);
        else Assert.Contains(error, entry.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TwoPlugins", null, "2 public classes that implement IPlugin: TwoPlugins.First, TwoPlugins.Second")]
    [InlineData("ProbePlugin", "PrivateDependency.dll", "PrivateDependency.dll holds no class that implements IPlugin")]
    public async Task Assembly_without_exactly_one_plugin_says_what_it_holds(string project, string? assembly, string error)
    {
        await using var host = new TestHost();
        host.Folder.AddBuilt(project, "odd", assembly);

        var entry = await host.EnableAsync("odd");

        Assert.False(entry.Loaded);
        Assert.True(entry.Enabled);
        Assert.Contains(error, entry.Error, StringComparison.Ordinal);
        await AssertLeftMemoryAsync(host, "odd");
    }

    [Fact]
    public async Task Missing_dependency_is_named()
    {
        await using var host = new TestHost();
        var folder = host.Folder.AddBuilt("TwoPlugins", "lacking", "ProbePlugin.dll");
        File.WriteAllText(Path.Combine(folder, "ProbePlugin.dll"), "no assembly");

        Assert.Contains("no .NET assembly", (await host.EnableAsync("lacking")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Constructor_that_throws_is_an_error_of_the_entry()
    {
        await using var host = new TestHost(journal: _ => throw new InvalidOperationException("no licence\nsecond line"));
        host.Folder.AddBuilt("ProbePlugin", "throwing");

        var entry = await host.EnableAsync("throwing");

        Assert.Equal("The constructor of ProbePlugin.ProbePlugin threw InvalidOperationException: no licence", entry.Error);
        await AssertLeftMemoryAsync(host, "throwing");
    }

    [Fact]
    public async Task Constructor_that_hangs_is_left_behind_and_unloaded_when_it_comes_back()
    {
        using var release = new ManualResetEventSlim();
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = new TestHost(journal: line =>
        {
            if (line != "constructed") return;
            entered.TrySetResult();
            release.Wait();
        });
        host.Folder.AddBuilt("ProbePlugin", "hanging");
        host.Folder.Age();
        await host.Host.StartAsync();

        var enabling = host.Host.SetEnabledAsync("hanging", true).AsTask();
        await entered.Task;
        host.Time.Advance(TimeSpan.FromSeconds(31));
        var entry = await enabling;

        Assert.True(entry!.Enabled);
        Assert.Contains("did not load within 00:00:30", entry.Error, StringComparison.Ordinal);
        Assert.Equal(PluginRunStatus.NotLoaded, (await host.RunAsync("hanging", "any")).Status);
        release.Set();
        await AssertLeftMemoryAsync(host, "hanging");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Constructor_that_comes_back_after_the_end_is_unloaded_and_its_exception_logged(bool throws)
    {
        using var release = new ManualResetEventSlim();
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = new TestHost(
            journal: line =>
            {
                if (line != "constructed") return;
                entered.TrySetResult();
                release.Wait();
                if (throws) throw new InvalidOperationException("too late");
            },
            configure: options => options.StopTimeout = TimeSpan.FromTicks(1));
        host.Folder.AddBuilt("ProbePlugin", "later");
        await host.Host.StartAsync();
        var enabling = host.Host.SetEnabledAsync("later", true).AsTask();
        await entered.Task;
        host.Time.Advance(TimeSpan.FromSeconds(31));
        await enabling;
        var unobserved = 0;
        void Count(object? sender, UnobservedTaskExceptionEventArgs args) => Interlocked.Increment(ref unobserved);
        TaskScheduler.UnobservedTaskException += Count;

        var stop = host.StopAsync().AsTask();
        await Eventually(() =>
        {
            host.Time.Advance(TimeSpan.FromSeconds(1));
            return stop.IsCompleted;
        });
        release.Set();

        await Eventually(() => AssemblyLoadContext.All.All(context => context.Name != "Plugin later"));
        await Eventually(() => throws == host.Logs.Warnings.Any(line => line.Contains("'later' failed after its time to load was over", StringComparison.Ordinal)));
        TaskScheduler.UnobservedTaskException -= Count;
        Assert.Equal(0, unobserved);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(host.Folder.Root, "shadow")));
    }

    [Fact]
    public async Task Sample_lists_what_its_file_says_and_runs()
    {
        await using var host = new TestHost();
        host.Folder.AddBuilt("ChannelCleaner", "channel_cleaner");

        var entry = await host.EnableAsync("channel_cleaner");

        Assert.Empty(entry.Diagnostics);
        Assert.Equal(6, entry.Fields.Select(field => field.Type).Distinct().Count());
        Assert.Equal(3, entry.Actions.Length);
        Assert.StartsWith("Would remove 5 channels", (await host.RunAsync("channel_cleaner", "remove_dead")).Result!.Message, StringComparison.Ordinal);
        var raised = await host.Host.RaiseAsync(new PluginEvent(DispatcharrEvents.M3uRefresh));
        Assert.Contains("after m3u_refresh", Assert.Single(raised).Result!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sample_with_fields_of_run_time_lists_them_and_reads_what_is_saved()
    {
        await using var host = new TestHost();
        host.Folder.AddBuilt("GroupLimits", "group_limits");

        var entry = await host.EnableAsync("group_limits");

        Assert.Empty(entry.Diagnostics);
        Assert.Equal(["limit_films", "limit_news", "limit_sports"], entry.Fields.Select(field => field.Id));
        Assert.Equal("Too full: Films, News", (await host.RunAsync("group_limits", "check")).Result!.Message);
    }

    private static async Task Eventually(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        do
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        while (!condition());
    }

    private static async Task AssertLeftMemoryAsync(TestHost host, string key)
    {
        await host.StopAsync();
        Assert.DoesNotContain(AssemblyLoadContext.All, context => context.Name == $"Plugin {key}");
        Assert.DoesNotContain(host.Logs.Warnings, line => line.Contains("stays in memory", StringComparison.Ordinal));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(host.Folder.Root, "shadow")));
    }

    /// <summary>Writes into the very file that is there, as a careless copy would.</summary>
    private static void Overwrite(string path, Action<byte[]> change)
    {
        var bytes = File.ReadAllBytes(path);
        change(bytes);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        file.Write(bytes);
    }

    private static void SetSdkReference(byte[] assembly, Version version)
    {
        using var image = new PEReader(new MemoryStream(assembly));
        var metadata = image.GetMetadataReader();
        var sdk = metadata.AssemblyReferences.Single(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name) == "Dispatcharr.PluginSdk");
        var row = image.PEHeaders.MetadataStartOffset + metadata.GetTableMetadataOffset(TableIndex.AssemblyRef)
            + ((MetadataTokens.GetRowNumber(sdk) - 1) * metadata.GetTableRowSize(TableIndex.AssemblyRef));
        var parts = MemoryMarshal.Cast<byte, ushort>(assembly.AsSpan(row, 8));
        (parts[0], parts[1], parts[2], parts[3]) = ((ushort)version.Major, (ushort)version.Minor, 0, 0);
    }
}
