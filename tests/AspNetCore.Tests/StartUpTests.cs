using System.Text.Json;
using Dispatcharr.PluginSdk.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Dispatcharr.PluginSdk.AspNetCore.Tests;

public sealed class StartUpTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("start-").FullName;
    private readonly string _plugins;

    public StartUpTests() => _plugins = Path.Combine(_root, "plugins");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Map_without_any_policy_names_the_first_and_the_mend()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Build(_ => { }).MapDispatcharrPlugins());
        Assert.Contains("\"Dispatcharr.Plugins.Read\"", error.Message, StringComparison.Ordinal);
        Assert.Contains("builder.Services.AddDispatcharrApiKeys(", error.Message, StringComparison.Ordinal);
        Assert.Contains("AddPolicy(DispatcharrPluginPolicies.Read,", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DispatcharrPluginPolicies.Read, DispatcharrPluginPolicies.Manage)]
    [InlineData(DispatcharrPluginPolicies.Manage, DispatcharrPluginPolicies.Read)]
    public void Map_with_one_policy_asks_for_the_other(string there, string missing)
    {
        var app = Build(services => services.AddAuthorizationBuilder().AddPolicy(there, policy => policy.RequireAuthenticatedUser()));
        var error = Assert.Throws<InvalidOperationException>(() => app.MapDispatcharrPlugins());
        Assert.Contains($"\"{missing}\"", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Map_without_a_plugin_host_names_the_mend()
    {
        using var app = WebApplication.CreateSlimBuilder().Build();
        var error = Assert.Throws<InvalidOperationException>(() => app.MapDispatcharrPlugins());
        Assert.Contains("AddDispatcharrPlugins()", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_with_no_key_at_all_fails()
    {
        await using var app = Build(services => services.AddDispatcharrApiKeys(_ => { }));
        app.MapDispatcharrPlugins();
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync());
        Assert.Contains("options.Keys", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Policies_of_the_hosts_own_guard_too()
    {
        await using var app = Build(services =>
        {
            services.AddDispatcharrApiKeys(options => options.Keys.Add(new(UserLevel.Admin, "k")));
            services.AddAuthorizationBuilder().AddPolicy(DispatcharrPluginPolicies.Read, policy => policy.RequireAssertion(_ => false));
        });
        app.MapDispatcharrPlugins();
        await app.StartAsync();
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("X-API-Key", "k");
        using var answer = await client.GetAsync(app.Urls.Single() + RestHost.List);
        Assert.Equal(403, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Routes_and_logo_urls_begin_where_the_program_maps_them()
    {
        var logo = Path.Combine(_plugins, "pictured", "logo.png");
        Directory.CreateDirectory(Path.GetDirectoryName(logo)!);
        await File.WriteAllTextAsync(Path.Combine(_plugins, "pictured", "plugin.py"), "", TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(logo, [1], TestContext.Current.CancellationToken);
        await using var app = Build(services => services.AddDispatcharrApiKeys(options => options.Keys.Add(new(UserLevel.Admin, "k"))));
        app.MapGroup("/outer").MapDispatcharrPlugins("inner/");
        await app.StartAsync();
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("X-API-Key", "k");
        var list = JsonElement.Parse(await client.GetStringAsync(app.Urls.Single() + "/outer/inner/"));
        var url = list.GetProperty("plugins")[0].GetProperty("logo_url").GetString();
        Assert.Equal(app.Urls.Single() + "/outer/inner/pictured/logo/", url);
        Assert.Equal([1], await client.GetByteArrayAsync(url));
    }

    [Fact]
    public void A_blank_key_is_refused() => Assert.Throws<ArgumentException>(() => new ApiKey(UserLevel.Admin, " "));

    private WebApplication Build(Action<IServiceCollection> configure)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddDispatcharrPlugins(options => options.PluginsDirectory = _plugins);
        configure(builder.Services);
        return builder.Build();
    }
}
