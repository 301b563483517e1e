namespace Dispatcharr.PluginSdk.Hosting.Runtime;

/// <summary>A plugin could not be loaded. The message is for an admin to read.</summary>
public sealed class PluginLoadException : Exception
{
    /// <summary>Gives no reason.</summary>
    public PluginLoadException()
    {
    }

    /// <summary>Gives the reason.</summary>
    /// <param name="message">What is wrong and how to mend it.</param>
    public PluginLoadException(string message)
        : base(message)
    {
    }

    /// <summary>Gives the reason.</summary>
    /// <param name="message">What is wrong and how to mend it.</param>
    /// <param name="innerException">What the runtime or the plugin threw.</param>
    public PluginLoadException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
