namespace Dispatcharr.PluginSdk;

/// <summary>A failure whose message is meant for the user: the page shows it in red. Of any other exception it shows only that there was one.</summary>
/// <param name="message">What went wrong and what to do about it, without secrets and paths.</param>
/// <param name="innerException">What caused it, for the log alone.</param>
public class PluginException(string message, Exception? innerException = null) : Exception(message, innerException);
