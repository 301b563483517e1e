namespace Dispatcharr.PluginSdk.Analyzers.Generation;

/// <summary>What a method of an author returns.</summary>
/// <param name="Wait">How it is waited for.</param>
/// <param name="HasResult">Whether a result comes back.</param>
/// <param name="MayBeNull">Whether the result may be null, which then counts as done.</param>
internal sealed record AnswerModel(AnswerWait Wait, bool HasResult, bool MayBeNull);
