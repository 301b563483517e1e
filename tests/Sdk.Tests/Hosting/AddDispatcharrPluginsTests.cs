using Dispatcharr.PluginSdk.Hosting;
using Dispatcharr.PluginSdk.Hosting.State;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Dispatcharr.PluginSdk.Tests.Hosting;

public sealed class AddDispatcharrPluginsTests
{
    [Fact]
    public async Task Hosted_service_starts_and_ends_the_host()
    {
        using var folder = new PluginsFolder();
        folder.Add("p");
        var plugins = Path.Combine(folder.Root, "made", "on", "start");
        await using var services = new ServiceCollection().AddDispatcharrPlugins(options => options.PluginsDirectory = plugins).BuildServiceProvider();
        var hosted = Assert.Single(services.GetServices<IHostedService>());

        await hosted.StartAsync(default);
        Assert.True(Directory.Exists(plugins));
        await hosted.StopAsync(default);

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await services.GetRequiredService<PluginHost>().StartAsync());
    }

    [Fact]
    public async Task Data_folder_is_beside_the_plugins_also_when_their_path_ends_with_a_slash()
    {
        await using var host = new TestHost(_ => new StubPlugin(), options => options.PluginsDirectory += Path.DirectorySeparatorChar);
        host.Folder.Add("p");

        await host.EnableAsync("p");

        Assert.True(Directory.Exists(Path.Combine(host.Folder.Root, ".data", "p")));
        Assert.False(Directory.Exists(Path.Combine(host.Folder.Path, ".data")));
    }

    [Fact]
    public void Directory_comes_from_configuration_when_options_give_none()
    {
        using var services = new ServiceCollection().AddSingleton<IConfiguration>(new OneSetting("DISPATCHARR_PLUGINS_DIR", "/plugins/here"))
            .AddDispatcharrPlugins().BuildServiceProvider();

        Assert.Equal("/plugins/here", services.GetRequiredService<IOptions<PluginHostOptions>>().Value.PluginsDirectory);
    }

    [Fact]
    public void Validation_names_each_option_and_the_mend()
    {
        using var services = new ServiceCollection().AddSingleton<IConfiguration>(new OneSetting("other", "")).AddDispatcharrPlugins(options =>
        {
            options.ActionTimeout = TimeSpan.Zero;
            options.StopTimeout = TimeSpan.FromDays(60);
            options.LoadTimeout = Timeout.InfiniteTimeSpan;
            options.ActionTimeouts["lonely"] = TimeSpan.FromSeconds(1);
        }).BuildServiceProvider();

        var thrown = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Collection(
            thrown.Failures,
            failure => Assert.StartsWith("PluginsDirectory is not set. Set it in AddDispatcharrPlugins(options => …), or set DISPATCHARR_PLUGINS_DIR", failure, StringComparison.Ordinal),
            failure => Assert.StartsWith("ActionTimeout is 00:00:00. Set a time above zero", failure, StringComparison.Ordinal),
            failure => Assert.StartsWith("StopTimeout is 60.00:00:00.", failure, StringComparison.Ordinal),
            failure => Assert.Equal("ActionTimeouts[\"lonely\"] names no action. Write plugin-key/action-id.", failure));
    }

    [Fact]
    public async Task Store_of_the_programs_own_is_kept()
    {
        var own = new InMemoryPluginStateStore();
        await using var services = new ServiceCollection().AddSingleton<IPluginStateStore>(own)
            .AddDispatcharrPlugins(options => options.PluginsDirectory = "here").AddDispatcharrPlugins().BuildServiceProvider();

        Assert.Same(own, services.GetRequiredService<IPluginStateStore>());
        Assert.Single(services.GetServices<IHostedService>());
    }

    private sealed class OneSetting(string name, string value) : IConfiguration
    {
        public string? this[string key]
        {
            get => key == name ? value : null;
            set => throw new NotSupportedException();
        }

        public IEnumerable<IConfigurationSection> GetChildren() => [];

        public IChangeToken GetReloadToken() => new CancellationChangeToken(default);

        public IConfigurationSection GetSection(string key) => throw new NotSupportedException();
    }
}
