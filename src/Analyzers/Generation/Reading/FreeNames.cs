using Microsoft.CodeAnalysis;

namespace Dispatcharr.PluginSdk.Analyzers.Generation.Reading;

/// <summary>Names for generated members that neither a member of the class, inherited or not, nor a type parameter has.</summary>
internal sealed class FreeNames(INamedTypeSymbol type)
{
    private readonly HashSet<string> _taken = [.. RecordShape.BaseFirst(type).SelectMany(part => part.MemberNames), type.Name, .. type.TypeParameters.Select(parameter => parameter.Name)];

    public string Take(string wanted)
    {
        var name = wanted;
        for (var i = 2; !_taken.Add(name); i++) name = $"{wanted}{i}";
        return name;
    }
}
