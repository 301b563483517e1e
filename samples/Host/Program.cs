using Dispatcharr.PluginSdk.Samples.Host;

var builder = WebApplication.CreateBuilder(args);
if (HostSettings.Read(builder.Configuration, Console.Error) is not { } settings) return 2;

builder.WebHost.UseUrls(builder.Configuration["urls"] ?? "http://127.0.0.1:5656");
builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Dispatcharr.PluginSdk.AspNetCore.Authentication", LogLevel.Warning);
builder.Services.AddDispatcharrPlugins(options => options.PluginsDirectory = settings.PluginsDirectory);
builder.Services.AddDispatcharrPluginsSqlite(options => options.Path = settings.Database);
builder.Services.AddDispatcharrApiKeys(options => settings.Keys.ForEach(options.Keys.Add));

var app = builder.Build();
app.MapDispatcharrPlugins();
await app.StartAsync();
Welcome.Write(Console.Out, settings, app);
await app.WaitForShutdownAsync();
return 0;
