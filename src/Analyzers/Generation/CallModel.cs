namespace Dispatcharr.PluginSdk.Analyzers.Generation;

/// <summary>The call of an author's method.</summary>
/// <param name="ActionId">The action that it is for; empty for the stop hook.</param>
/// <param name="Expression">The call, as code writes it.</param>
/// <param name="Answer">What comes back.</param>
internal sealed record CallModel(string ActionId, string Expression, AnswerModel Answer);
