namespace Dispatcharr.PluginSdk;

/// <summary>Makes a partial class a plugin: the compiler writes its <see cref="IPlugin"/> members and its <c>plugin.json</c>.</summary>
/// <remarks>
/// The version is the project's <c>Version</c>. A method <c>StopAsync</c> or <c>Stop</c> becomes the stop hook (<see cref="IStoppablePlugin"/>);
/// it may take a <see cref="StopReason"/>, the <see cref="PluginContext"/> and a <see cref="CancellationToken"/>.
/// </remarks>
/// <param name="name">The shown name.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class PluginAttribute(string name) : Attribute
{
    /// <summary>The shown name.</summary>
    public string Name { get; } = name;

    /// <summary>One or two sentences on what the plugin does, shown on its card.</summary>
    public string? Description { get; set; }

    /// <summary>Who wrote the plugin, shown on its card.</summary>
    public string? Author { get; set; }

    /// <summary>Address of the documentation (http or https), shown as a link on the card.</summary>
    public string? HelpUrl { get; set; }
}
