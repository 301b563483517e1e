using System.Text.Json;

namespace Dispatcharr.PluginSdk;

/// <summary>The event that started a run.</summary>
/// <param name="Name">One of <see cref="DispatcharrEvents"/>, or a name of the host's own.</param>
/// <param name="Payload">What the host knows of it. Dispatcharr leaves out members that are 0, false or empty.</param>
public sealed record PluginEvent(string Name, JsonElement Payload = default);
