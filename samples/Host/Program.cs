using System.Data.Common;
using Dispatcharr.PluginSdk.Samples.Host;
using Microsoft.Extensions.Options;

var builder = WebApplication.CreateBuilder(args);
if (HostSettings.Read(builder.Configuration, Console.Error) is not { } settings) return 2;

builder.WebHost.UseUrls(builder.Configuration["urls"] ?? "http://127.0.0.1:5656");
builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
builder.Logging.AddFilter("Dispatcharr.PluginSdk.AspNetCore.Authentication", LogLevel.Warning);
builder.Services.AddDispatcharrPlugins(options => options.PluginsDirectory = settings.PluginsDirectory);
builder.Services.AddDispatcharrPluginsSqlite(options => options.Path = settings.Database);
builder.Services.AddDispatcharrApiKeys(options => settings.Keys.ForEach(options.Keys.Add));

try
{
    await using var app = builder.Build();
    app.MapDispatcharrPlugins();
    await app.StartAsync();
    Welcome.Write(Console.Out, settings, app);
    await app.WaitForShutdownAsync();
    return 0;
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DbException or OptionsValidationException or FormatException)
{
    Console.Error.WriteLine($"The host cannot start: {exception.Message}");
    Console.Error.WriteLine("DISPATCHARR_PLUGINS_DIR names the plugin folder, DISPATCHARR_PLUGINS_DB the file for state, --urls the address.");
    return 1;
}
