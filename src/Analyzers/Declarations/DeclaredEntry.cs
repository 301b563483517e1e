using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatcharr.PluginSdk.Analyzers.Declarations;

/// <summary>One field or action that a plugin declares.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Place">Where the id stands.</param>
/// <param name="Code">The declaration, when it stands in code.</param>
internal sealed record DeclaredEntry(string Id, Location Place, IObjectCreationOperation? Code);
