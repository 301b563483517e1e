using System.Text;
using Dispatcharr.PluginSdk.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dispatcharr.PluginSdk.AspNetCore.Tests;

/// <summary>A program with the endpoints, on a port of its own, with a plugin folder of its own.</summary>
public sealed class RestHost : IAsyncLifetime
{
    public const string Admin = "key-of-admin", Standard = "key-of-standard", Streamer = "key-of-streamer";
    public const string List = "/api/plugins/plugins/", Plugin = List + "answers/";

    private readonly string _root = Directory.CreateTempSubdirectory("rest-").FullName;
    private readonly HttpClient _client = new();
    private WebApplication? _app;

    /// <summary>The plugin folder. <c>answers</c> is the C# plugin, <c>elsewhere</c> a Python one.</summary>
    public string Plugins => Path.Combine(_root, "plugins");

    /// <summary>Where plugins keep their own files.</summary>
    public string Data => Path.Combine(_root, "data");

    public string Url => _app!.Urls.Single();

    public async ValueTask InitializeAsync()
    {
        Copy(Built.Plugin, Path.Combine(Plugins, "answers"));
        Add("elsewhere", """{"name":"Elsewhere","fields":[{"id":"token","type":"string","input_type":"password"},{"id":"open","type":"string"}]}""");
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddDispatcharrPlugins(options => (options.PluginsDirectory, options.DataDirectory) = (Plugins, Data));
        builder.Services.AddDispatcharrApiKeys(options =>
        {
            options.Keys.Add(new(UserLevel.Admin, Admin));
            options.Keys.Add(new(UserLevel.Standard, Standard));
            options.Keys.Add(new(UserLevel.Streamer, Streamer));
        });
        _app = builder.Build();
        _app.MapDispatcharrPlugins();
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_app is not null) await _app.DisposeAsync();
        Directory.Delete(_root, recursive: true);
    }

    /// <summary>Puts a Python plugin into the folder.</summary>
    public void Add(string folder, string manifest)
    {
        Directory.CreateDirectory(Path.Combine(Plugins, folder));
        File.WriteAllText(Path.Combine(Plugins, folder, "plugin.py"), "");
        File.WriteAllText(Path.Combine(Plugins, folder, "plugin.json"), manifest);
    }

    /// <summary>Sends a JSON body, or none.</summary>
    public Task<Answer> SendAsync(string method, string path, string? json = null, string? key = Admin, CancellationToken cancellationToken = default) =>
        SendAsync(method, path, json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"), key is null ? [] : [("X-API-Key", key)], cancellationToken);

    /// <summary>Sends any body with any headers.</summary>
    public Task<Answer> SendAsync(string method, string path, HttpContent? content, params (string Name, string Value)[] headers) =>
        SendAsync(method, path, content, headers, CancellationToken.None);

    private async Task<Answer> SendAsync(string method, string path, HttpContent? content, (string Name, string Value)[] headers, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Url + path) { Content = content };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await _client.SendAsync(request, cancellationToken);
        return new(response, await response.Content.ReadAsByteArrayAsync(cancellationToken));
    }

    private static void Copy(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var file in Directory.EnumerateFiles(source)) File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
    }
}
