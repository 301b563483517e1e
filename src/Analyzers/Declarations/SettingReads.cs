using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatcharr.PluginSdk.Analyzers.Declarations;

/// <summary>Gathers which settings the code of a compilation reads.</summary>
internal sealed class SettingReads(KnownTypes types)
{
    private readonly ConcurrentDictionary<string, bool> _ids = new(StringComparer.Ordinal);

    /// <summary>Whether settings are read in a way that names none: by a computed id, as a whole, or by somebody else's code.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Counts a field as read that a misspelt id was meant to be.</summary>
    public void AddMeant(string id) => _ids[id] = true;

    public bool Contains(string id) => _ids.ContainsKey(id);

    /// <summary>The id that a getter is asked for; null when it is no constant, or no getter.</summary>
    public IOperation? Add(IInvocationOperation call)
    {
        if (!call.TargetMethod.ContainingType.IsType(types.Settings))
        {
            if (call.TargetMethod.DeclaringSyntaxReferences.IsEmpty && call.Arguments.Any(IsHandedOver)) IsOpen = true;
            return null;
        }

        if (call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "id")?.Value is { } id && id.ConstantText() is { } text)
        {
            _ids[text] = true;
            return id;
        }

        if (!call.TargetMethod.IsStatic) IsOpen = true;
        return null;
    }

    public void Add(IPropertyReferenceOperation reference)
    {
        if (reference.Property.Name == "Values" && reference.Property.ContainingType.IsType(types.Settings)) IsOpen = true;
    }

    private bool IsHandedOver(IArgumentOperation argument) =>
        argument.Value.Unwrap().Type is { } type && (type.IsType(types.Settings) || type.IsType(types.Context));
}
