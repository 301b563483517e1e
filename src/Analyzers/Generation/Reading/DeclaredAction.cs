using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Dispatcharr.PluginSdk.Analyzers.Generation.Reading;

/// <summary>An action, and where the author declared it.</summary>
/// <param name="Model">The action as it stands in the manifest.</param>
/// <param name="Method">The method with [Action].</param>
/// <param name="Attribute">[Action].</param>
/// <param name="Arguments">What each parameter takes.</param>
/// <param name="Answer">What it returns; null when that is nothing that an action can return.</param>
internal sealed record DeclaredAction(
    ActionModel Model, IMethodSymbol Method, AttributeData Attribute, ImmutableArray<ArgumentKind> Arguments, AnswerModel? Answer)
{
    /// <summary>Whether generated code can call it. If not, the manifest still lists it, and DSP0312 ends the build.</summary>
    public bool IsBindable =>
        Answer is not null && !Method.IsGenericMethod && !Arguments.Contains(ArgumentKind.Unknown) && !Arguments.Contains(ArgumentKind.Reason);
}
