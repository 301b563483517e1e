using Dispatcharr.PluginSdk.Hosting;

namespace Dispatcharr.PluginSdk.Samples.Host;

/// <summary>Says on the console what runs, and what to do next.</summary>
internal static class Welcome
{
    /// <summary>Writes it, with lines to paste into a shell.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="settings">What the host was told.</param>
    /// <param name="app">The host, started.</param>
    public static void Write(TextWriter output, HostSettings settings, WebApplication app)
    {
        var url = app.Urls.First();
        var catalog = app.Services.GetRequiredService<PluginHost>().Catalog;
        output.WriteLine($"Plugin host on {url}");
        output.WriteLine($"  plugins: {catalog.Entries.Length} in {settings.PluginsDirectory}");
        output.WriteLine($"  state:   {settings.Database}");
        if (settings.AdminKey is { IsNew: true } made) output.WriteLine($"  admin key, made now, kept in the file below: {made.Key}");
        output.WriteLine();
        output.WriteLine("Next, in another terminal:");
        output.WriteLine(settings.AdminKey is { } kept ? $"  KEY=$(cat '{kept.Path}')" : "  KEY=...   # a key of DISPATCHARR_API_KEYS; all but the list needs the admin's");
        output.WriteLine($"  curl -H \"X-API-Key: $KEY\" {url}/api/plugins/plugins/");
        if (catalog.TryGet(FirstStart.SamplePlugin, out var plugin) && plugin.Actions.Length > 0)
        {
            var post = $"  curl -H \"X-API-Key: $KEY\" -H 'Content-Type: application/json' {url}/api/plugins/plugins/{plugin.Key}";
            if (!plugin.Enabled) output.WriteLine($"{post}/enabled/ -d '{{\"enabled\":true}}'");
            output.WriteLine($"{post}/run/ -d '{{\"action\":\"{plugin.Actions[0].Id}\"}}'");
        }

        output.WriteLine();
        output.WriteLine("Ctrl+C ends it.");
    }
}
