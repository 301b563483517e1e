// Saves {"n":1}, {"n":2}, … as the settings of one plugin, and prints each number once its save is acknowledged.
// Sqlite.Writer <database> <key> [<count>]   without a count: until it is killed
using System.Globalization;
using System.Text.Json;
using Dispatcharr.PluginSdk.Hosting.State;
using Dispatcharr.PluginSdk.Sqlite;

var (path, key) = (args[0], args[1]);
var count = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : int.MaxValue;

await using var store = new SqlitePluginStateStore(path);
await store.RegisterAsync([new PluginState { Key = key }], CancellationToken.None);
using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
for (var n = 1; n <= count; n++)
{
    await store.SaveSettingsAsync(key, JsonElement.Parse($$"""{"n":{{n}}}"""), CancellationToken.None);
    output.Write($"{n}\n");
}
