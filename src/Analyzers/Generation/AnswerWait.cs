namespace Dispatcharr.PluginSdk.Analyzers.Generation;

/// <summary>How the end of a method is waited for.</summary>
internal enum AnswerWait
{
    None,
    Task,
    ValueTask,
}
