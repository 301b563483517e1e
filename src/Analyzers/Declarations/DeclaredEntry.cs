using Dispatcharr.PluginSdk.Manifest;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatcharr.PluginSdk.Analyzers.Declarations;

/// <summary>One field or action that a plugin declares.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Place">Where the id stands.</param>
internal sealed record DeclaredEntry(string Id, Location Place)
{
    /// <summary>The declaration, when it stands in code.</summary>
    public IObjectCreationOperation? Code { get; init; }

    /// <summary>The field, when it stands in <c>plugin.json</c>.</summary>
    public PluginField? FileField { get; init; }

    /// <summary>The action, when it stands in <c>plugin.json</c>.</summary>
    public PluginAction? FileAction { get; init; }

    /// <summary>Whether it is a field that shows a text and holds no value.</summary>
    public bool IsInfo => FileField is { Type: FieldType.Info }
        || Code?.Initial("Type")?.Unwrap() is IFieldReferenceOperation { Field: { Name: "Info", ContainingType.Name: "FieldType" } };

    /// <summary>Whether it is an action that events run.</summary>
    public bool HasEvents => FileAction is { Events.IsDefaultOrEmpty: false } || Code?.Initial("Events") is not null;
}
