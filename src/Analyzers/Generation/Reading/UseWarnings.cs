using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Dispatcharr.PluginSdk.Analyzers.Generation.Reading;

/// <summary>What the compiler would say of generated code that uses what the author warns of: obsolete or experimental things.</summary>
internal sealed class UseWarnings
{
    private readonly SortedSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>The ids that the author made up for warnings.</summary>
    public ImmutableArray<string> Ids => [.. _ids];

    /// <summary>Whether something may be used only by what is obsolete itself.</summary>
    public bool IsForbidden { get; private set; }

    /// <summary>Adds what generated code uses.</summary>
    public void Add(ISymbol used)
    {
        foreach (var attribute in used.GetAttributes())
        {
            if (attribute.AttributeClass is not { Name: "ObsoleteAttribute" or "ExperimentalAttribute" } type) continue;
            IsForbidden |= type.Name == "ObsoleteAttribute" && attribute.ConstructorArguments is [_, { Value: true }, ..];
            var id = type.Name == "ObsoleteAttribute" ? attribute.Text("DiagnosticId") : attribute.FirstText();
            if (id is not null && Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsValidIdentifier(id)) _ids.Add(id);
        }
    }
}
