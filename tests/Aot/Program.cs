using System.Text.Json;
using Dispatcharr.PluginSdk;
using Dispatcharr.PluginSdk.Manifest;
using Dispatcharr.PluginSdk.Tests.Aot;

// Runs an action with settings of right and wrong types, and prints the manifest.
IPlugin plugin = new Greeter();
using var settings = JsonDocument.Parse("""{"greeting":"Good evening","polite":"false","times":"","seen":"3","volume":1.5,"price":"1.10","tone":"loud","limit":4,"mood":null}""");
using var parameters = JsonDocument.Parse("""{"name":"Ada"}""");
var context = new PluginContext
{
    Key = "greeter",
    Settings = new(settings.RootElement.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, member.Value))),
};

var result = await plugin.RunAsync(new("greet", parameters.RootElement), context, CancellationToken.None);
await ((IStoppablePlugin)plugin).StopAsync(StopReason.Shutdown, context, CancellationToken.None);
Console.WriteLine(result.Message);

await using var output = Console.OpenStandardOutput();
await using var writer = new Utf8JsonWriter(output);
ManifestWriter.Write(writer, plugin.Manifest);
await writer.FlushAsync();
output.WriteByte((byte)'\n');
return result.Message == "Good evening Ada Loud False 1 3 1.5 1.10 4  greeter" ? 0 : 1;
