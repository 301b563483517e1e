using System.Text.Json;
using Dispatcharr.PluginSdk.Bench.Floors;
using Dispatcharr.PluginSdk.Hosting.State;
using Dispatcharr.PluginSdk.Sqlite;

namespace Dispatcharr.PluginSdk.Bench.Gates;

/// <summary>P7.</summary>
internal static class SaveSettings
{
    private const string Json =
        """{"enabled":true,"days":7,"source":"https://guide.example/xmltv.xml","mode":"fill","skip":"News 1\nNews 2\nRadio 4","notes":"Kept for the whole family"}""";

    public static IEnumerable<Finding> Check(Workspace workspace)
    {
        var folder = workspace.NewFolder("settings");
        var settings = JsonElement.Parse(Json);
        string[] keys = [.. Enumerable.Range(0, 50).Select(i => $"plugin-{i}")];
        var (nextRaw, nextOurs) = (0, 0);

        using var raw = new RawUpsert(Path.Combine(folder, "raw.db"));
        var store = new SqlitePluginStateStore(Path.Combine(folder, "state.db"));
        Wait(store.RegisterAsync([.. keys.Select(key => new PluginState { Key = key })], default));
        var found = Harness.Compare(
            Case.Of("raw prepared upsert", () => raw.Save(keys[nextRaw++ % keys.Length], Json)),
            Case.Of("SaveSettingsAsync", () => Save(store, keys[nextOurs++ % keys.Length], settings)));
        Wait(store.DisposeAsync());
        yield return Finding.AtMost(2.0, workspace.Slack, found[1], found[0]);
    }

    // Nobody else has the turn, so it completes at once.
    private static void Save(SqlitePluginStateStore store, string key, JsonElement settings)
    {
        var save = store.SaveSettingsAsync(key, settings, default);
        Expect.That(save.IsCompletedSuccessfully && save.Result, "a save that completes at once");
    }

    private static void Wait(ValueTask task) => task.AsTask().GetAwaiter().GetResult();
}
