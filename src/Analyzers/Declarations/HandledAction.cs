using Microsoft.CodeAnalysis;

namespace Dispatcharr.PluginSdk.Analyzers.Declarations;

/// <summary>An id that the code of a plugin asks for.</summary>
internal sealed record HandledAction(string Id, Location Place);
