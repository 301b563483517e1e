using Dispatcharr.PluginSdk.Hosting.State;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Dispatcharr.PluginSdk.Sqlite.Tests;

/// <summary>AddDispatcharrPluginsSqlite.</summary>
public sealed class RegistrationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Add_replaces_the_store_that_was_there()
    {
        await using var services = new ServiceCollection()
            .AddSingleton<IPluginStateStore>(_ => throw new InvalidOperationException("the other store"))
            .AddDispatcharrPluginsSqlite(options => options.Path = _folder.Database)
            .BuildServiceProvider();

        await services.GetRequiredService<IPluginStateStore>().RegisterAsync([new PluginState { Key = "a" }], default);

        Assert.Equal(1L, _folder.Sql("SELECT count(*) FROM plugin_state"));
    }

    [Fact]
    public void Add_without_a_path_fails_at_start_and_names_the_option() => Assert.Contains("SqlitePluginStateOptions.Path is not set", Trouble(" "), StringComparison.Ordinal);

    [Fact]
    public void Add_with_a_folder_fails_at_start_and_names_the_option() => Assert.Contains("is a folder", Trouble(_folder.Path), StringComparison.Ordinal);

    public void Dispose() => _folder.Dispose();

    private static string Trouble(string path)
    {
        using var services = new ServiceCollection().AddDispatcharrPluginsSqlite(options => options.Path = path).BuildServiceProvider();
        return Assert.Throws<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate).Message;
    }
}
